import { actorsIn } from "@/actors";
import { type ActorKind, actorKindLabels } from "@/actors/vocabulary";
import { claimInWords } from "@/app/desk/parts/claims/claim-words";
import type { CarriedOver, Logged, LoggedElsewhere, NameInText } from "@/app/desk/workbench/model";
import type { Context } from "@/ledger";
import { meetingOfActors } from "@/meetings";
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
  const [claims, names] = await Promise.all([
    listClaims(db, { sourceId: id, limit: most }),
    actorsIn(db, text),
  ]);
  const last = claims.find(({ authorId }) => authorId === userId) ?? claims[0];
  const [placed, carried] = await Promise.all([
    place(db, { id, text }, claims),
    carriedOver(db, id, last?.id, names),
  ]);
  const inText = names.map(
    ({ id: actor, name, kind, start, end }): NameInText => ({
      start,
      end,
      actor: { id: actor, label: name, detail: actorKindLabels[kind satisfies ActorKind] },
      isPerson: kind === "person" || kind === "unnamed",
    }),
  );
  const drafts = claims.filter(({ state, authorId }) => state === "draft" && authorId === userId).length;
  return { ...placed, names: inText, carried, drafts };
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

/** The meeting and the chain of the last claim; before the first, the meeting of those whom the text names. */
async function carriedOver(
  db: Context["db"],
  source: string,
  last: string | undefined,
  names: readonly { id: string }[],
): Promise<CarriedOver> {
  const claim = last ? await readClaim(db, last) : null;
  const [firstMeeting] = claim?.meetings ?? [];
  const meeting =
    claim?.meeting ??
    firstMeeting ??
    (await meetingOfActors(db, [...new Set(names.map(({ id }) => id))].slice(0, 200)));
  const citation = claim?.citations.find(({ sourceId }) => sourceId === source);
  return {
    meeting: meeting ? { id: meeting.id, label: meeting.title } : null,
    via: (citation?.via ?? []).map(({ id, name }) => ({ id, label: name })),
  };
}
