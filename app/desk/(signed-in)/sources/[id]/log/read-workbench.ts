import { claimInWords } from "@/app/desk/parts/claims/claim-words";
import { marksOf } from "@/app/desk/workbench/marks";
import type { CarriedOver, Logged, LoggedElsewhere, Mark } from "@/app/desk/workbench/model";
import type { Context } from "@/ledger";
import { log } from "@/lib/log";
import { suggestPassages } from "@/passages";
import { readCitations } from "@/provenance";
import { anchorsIn } from "@/provenance/rules";
import { listClaims, readClaim } from "@/review";

/** The latest claims of a source that are shown in its text. */
const most = 500;

/** What the workbench shows of a source besides its text. */
export async function readWorkbench(
  db: Context["db"],
  { id, text }: { id: string; text: string },
  userId: string,
) {
  const claims = await listClaims(db, { sourceId: id, limit: most });
  const last = claims.find(({ authorId }) => authorId === userId) ?? claims[0];
  const [placed, carried] = await Promise.all([
    place(db, { id, text }, claims),
    carriedOver(db, id, last?.id),
  ]);
  const drafts = claims.filter(({ state, authorId }) => state === "draft" && authorId === userId).length;
  return { ...placed, carried, drafts };
}

/** The passages of a source that look like facts; null where they could not be read, which the text can do without. */
export async function readMarks(context: Context, sourceId: string): Promise<readonly Mark[] | null> {
  try {
    const { passages, known } = await suggestPassages(context, sourceId);
    return marksOf(passages, known);
  } catch (error) {
    log.error({ err: error, source: sourceId }, "A source could not be read for facts");
    return null;
  }
}

/** Where claims stand in the text by their excerpts, in its order; and those that do not stand there. */
async function place(
  db: Context["db"],
  { id, text }: { id: string; text: string },
  claims: Awaited<ReturnType<typeof listClaims>>,
) {
  const anchored = anchorsIn(text);
  const cited = await readCitations(
    db,
    claims.map((claim) => claim.id),
  );
  const logged: Logged[] = [];
  const elsewhere: LoggedElsewhere[] = [];
  for (const claim of claims.toReversed()) {
    const said = {
      id: claim.id,
      kind: claim.kind,
      state: claim.state,
      line: claimInWords(claim),
      author: claim.author,
    };
    const places = cited
      .filter((one) => one.claimId === claim.id && one.sourceId === id && one.excerpt)
      .flatMap(({ excerpt, ...around }) => anchored({ ...around, exact: excerpt ?? "" }) ?? []);
    if (places.length === 0) elsewhere.push(said);
    for (const passage of places) logged.push({ ...said, ...passage });
  }
  return { logged: logged.toSorted((one, other) => one.start - other.start), elsewhere };
}

/** The meeting and the chain of the last claim; whom nobody names said that one thing, and is not carried over. */
async function carriedOver(
  db: Context["db"],
  source: string,
  last: string | undefined,
): Promise<CarriedOver> {
  const claim = last ? await readClaim(db, last) : null;
  const meeting = claim?.meeting ?? claim?.meetings[0];
  const citation = claim?.citations.find(({ sourceId }) => sourceId === source);
  return {
    meeting: meeting ? { id: meeting.id, label: meeting.title } : null,
    via: (citation?.via ?? [])
      .filter(({ kind }) => kind !== "unnamed")
      .map(({ id, name }) => ({ id, label: name })),
  };
}
