import { isId } from "@/lib/ids";
import type { RecordedDate } from "@/meetings/rules";
import type { ActorName, ClaimModel } from "@/published/claims/model";
import { actorColumns } from "@/published/claims/query";
import { actorOf, dated, readClaims } from "@/published/claims/read";
import type { Reading } from "@/published/connection";
import type { SourceKind } from "@/sources/vocabulary";
import { latestFirst } from "./meeting";

export interface SourceModel {
  id: string;
  title: string;
  url: string | null;
  kind: SourceKind;
  language: string | null;
  published: RecordedDate | null;
  retrievedAt: Date | null;
  publisher: ActorName;
  capture: { sha256: string; capturedAt: Date } | null;
  /** What rests on it, latest first. */
  claims: ClaimModel[];
  /** Whom it relies on: every link after it, over all its citations. */
  reliesOn: ActorName[];
}

/** The page of a source; null when the public knows no such source. */
export async function sourcePage(sql: Reading, id: string): Promise<SourceModel | null> {
  if (!isId(id)) return null;
  const [[row], [capture], claims] = await Promise.all([
    sql`select s.*, ${actorColumns(sql, "publisher")} from source s
      join actor publisher on publisher.id = s.publisher_id where s.id = ${id}`,
    sql`select sha256, captured_at from source_capture where source_id = ${id} order by captured_at desc, id desc limit 1`,
    readClaims(sql, sql`select claim_id from citation where source_id = ${id}`),
  ]);
  const publisher = row && actorOf(row, "publisher");
  if (!row || !publisher) return null;
  const own = claims.flatMap((claim) => claim.citations).filter((citation) => citation.source.id === id);
  const relied = new Map(own.flatMap(({ chain }) => chain.slice(1).map((link) => [link.id, link])));
  return {
    id,
    title: row["title"],
    url: row["url"],
    kind: row["kind"],
    language: row["language"],
    published: dated(row, "published"),
    retrievedAt: row["retrieved_at"],
    publisher,
    capture: capture ? { sha256: capture["sha256"], capturedAt: capture["captured_at"] } : null,
    claims: latestFirst(claims),
    reliesOn: [...relied.values()],
  };
}
