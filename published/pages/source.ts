import { and, desc, eq, inArray, type SQL, sql } from "drizzle-orm";
import { inOrder, views } from "@/db";
import { isId } from "@/lib/ids";
import type { RecordedDate } from "@/meetings/rules";
import { lengthOf } from "@/published/claims/listed";
import type { ActorName, ClaimModel } from "@/published/claims/model";
import { readListed } from "@/published/claims/read-listed";
import { ask, type Reading } from "@/published/connection";
import { noteAbout } from "@/published/reads";
import { dated } from "@/published/row";
import type { SourceKind } from "@/sources/vocabulary";
import { nameOf } from "./actor-name";
import { sourceFields } from "./source-fields";

export interface SourceModel {
  id: string;
  title: string;
  url: string | null;
  /** Where an archive of the web keeps a copy of it. */
  archiveUrl: string | null;
  kind: SourceKind;
  language: string | null;
  published: RecordedDate | null;
  retrievedAt: Date | null;
  note: string | null;
  publisher: ActorName;
  capture: { sha256: string; capturedAt: Date } | null;
  /** When its page was found changed, or gone, since it was captured, the latest first. */
  changed: { at: Date; what: "words" | "title" | "both" | "gone" }[];
  /** What rests on it, latest first: a part of it. */
  claims: ClaimModel[];
  /** How many claims rest on it in all. */
  claimCount: number;
  /** After which claim the next part begins, by id; null: it ends here. */
  next: string | null;
  /** Whom it relies on: the links after it, over all its citations. */
  reliesOn: ActorName[];
}

const { actor, source, sourceCapture, sourceLink, sourceLook } = views;

/** How many claims, of those it relies on, and of the changes of its page, are shown at once. */
const claimsShown = 25;
const linksShown = 50;
const looksShown = 10;

/**
 * The page of a source; null when the public knows no such source.
 * @param after the id of the claim after which the part of what rests on it begins; from the latest on when absent.
 */
export async function sourcePage(db: Reading, id: string, after?: string): Promise<SourceModel | null> {
  if (!isId(id)) return null;
  const [[row], [capture], looks, [counted], reliesOn, resting] = await Promise.all([
    ask(
      db
        .select({ ...sourceFields, archiveUrl: source.archiveUrl })
        .from(source)
        .innerJoin(actor, eq(actor.id, source.publisherId))
        .where(eq(source.id, id)),
    ),
    ask(
      db
        .select({ sha256: sourceCapture.sha256, capturedAt: sourceCapture.capturedAt })
        .from(sourceCapture)
        .where(eq(sourceCapture.sourceId, id))
        .orderBy(desc(sourceCapture.capturedAt), desc(sourceCapture.id))
        .limit(1),
    ),
    ask(
      db
        .select({
          at: sourceLook.at,
          outcome: sourceLook.outcome,
          wordsChanged: sourceLook.wordsChanged,
          titleChanged: sourceLook.titleChanged,
        })
        .from(sourceLook)
        .where(
          and(
            eq(sourceLook.sourceId, id),
            inArray(sourceLook.outcome, ["changed", "gone"]),
            sql`not exists (select from ${sourceCapture} where ${sourceCapture.sourceId} = ${sourceLook.sourceId}
              and ${sourceCapture.capturedAt} > ${sourceLook.at})`,
          ),
        )
        .orderBy(desc(sourceLook.at))
        .limit(looksShown),
    ),
    ask(db.select({ claims: lengthOf("claims", sql`${id}::uuid`) }).from(sql`(values (1)) one`)),
    ask(reliedOn(db, sql`${id}::uuid`)),
    readListed(db, "claims", sql`${id}::uuid`, { after, limit: claimsShown }),
  ]);
  if (!row) return null;
  noteAbout(id);
  return {
    id,
    title: row.title,
    url: row.url,
    archiveUrl: row.archiveUrl,
    kind: row.kind,
    language: row.language,
    published: dated(row, "published"),
    retrievedAt: row.retrievedAt,
    note: row.note,
    publisher: row.publisher,
    capture: capture ?? null,
    changed: looks.map(({ at, outcome, wordsChanged, titleChanged }) => ({
      at,
      what:
        outcome === "gone"
          ? "gone"
          : wordsChanged && titleChanged
            ? "both"
            : wordsChanged
              ? "words"
              : "title",
    })),
    claims: resting.claims,
    claimCount: counted?.claims ?? 0,
    next: resting.next,
    reliesOn,
  };
}

/** Whom a source relies on, each met once: from one the index leads to the next, past all claims with the same. */
const reliedOn = (db: Reading, id: SQL) => {
  const next = (after: SQL) => sql`(select ${sourceLink.actorId} from ${sourceLink}
    where ${sourceLink.sourceId} = ${id} ${after} order by ${sourceLink.actorId} limit 1)`;
  return db
    .select(nameOf(actor))
    .from(actor)
    .where(
      sql`${actor.id} = any (array(
        with recursive link (id) as (
          select ${next(sql``)}
          union all select ${next(sql`and ${sourceLink.actorId} > link.id`)} from link where link.id is not null
        ) select id from link where id is not null))`,
    )
    .orderBy(inOrder(actor.name), actor.key)
    .limit(linksShown);
};
