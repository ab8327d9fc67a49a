import { desc, eq, sql } from "drizzle-orm";
import { views } from "@/db";
import { isId } from "@/lib/ids";
import type { RecordedDate } from "@/meetings/rules";
import { latestFirst } from "@/published/claims/latest-first";
import type { ActorName, ClaimModel } from "@/published/claims/model";
import { readClaims } from "@/published/claims/read";
import { ask, type Reading } from "@/published/connection";
import { noteAbout } from "@/published/reads";
import { dated } from "@/published/row";
import type { SourceKind } from "@/sources/vocabulary";
import { sourceFields } from "./source-fields";

export interface SourceModel {
  id: string;
  title: string;
  url: string | null;
  kind: SourceKind;
  language: string | null;
  published: RecordedDate | null;
  retrievedAt: Date | null;
  note: string | null;
  publisher: ActorName;
  capture: { sha256: string; capturedAt: Date } | null;
  /** What rests on it, latest first. */
  claims: ClaimModel[];
  /** Whom it relies on: every link after it, over all its citations. */
  reliesOn: ActorName[];
}

const { actor, citation, source, sourceCapture } = views;

/** The page of a source; null when the public knows no such source. */
export async function sourcePage(db: Reading, id: string): Promise<SourceModel | null> {
  if (!isId(id)) return null;
  const [[row], [capture], claims] = await Promise.all([
    ask(
      db
        .select(sourceFields)
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
    readClaims(db, sql`select ${citation.claimId} from ${citation} where ${citation.sourceId} = ${id}`),
  ]);
  if (!row) return null;
  noteAbout(id);
  const own = claims.flatMap((claim) => claim.citations).filter((citation) => citation.source.id === id);
  const relied = new Map(own.flatMap(({ chain }) => chain.slice(1).map((link) => [link.id, link])));
  return {
    id,
    title: row.title,
    url: row.url,
    kind: row.kind,
    language: row.language,
    published: dated(row, "published"),
    retrievedAt: row.retrievedAt,
    note: row.note,
    publisher: row.publisher,
    capture: capture ?? null,
    claims: latestFirst(claims, null),
    reliesOn: [...relied.values()],
  };
}
