import { groupBy } from "@/lib/group-by";
import { isKey } from "@/lib/keys";
import type { ActorName, ClaimModel } from "@/published/claims/model";
import { readClaims } from "@/published/claims/read";
import type { Reading } from "@/published/connection";
import type { Stance } from "@/statements/vocabulary";
import { latestFirst } from "./meeting";

export interface QuestionModel {
  key: string;
  text: string;
  meeting: { key: string; title: string } | null;
  /** Who has taken a position, with the latest stance and every statement behind it, latest first. */
  actors: { actor: ActorName; stance: Stance; previous: Stance | null; statements: ClaimModel[] }[];
}

/** The page of a question; null when the public knows no such question. */
export async function questionPage(sql: Reading, slug: string): Promise<QuestionModel | null> {
  if (!isKey(slug)) return null;
  const [[question], claims] = await Promise.all([
    sql`select q.*, m.key as meeting_key, m.title as meeting_title from question q
      left join meeting m on m.id = q.meeting_id where q.key = ${slug}`,
    readClaims(
      sql,
      sql`select p.claim_id from "position" p join question q on q.id = p.question_id where q.key = ${slug}`,
    ),
  ]);
  if (!question) return null;
  const published = latestFirst(claims.filter((claim) => claim.state === "published" && claim.statement));
  const stanceIn = (claim: ClaimModel | undefined) =>
    claim?.statement?.positions.find((taken) => taken.key === slug)?.stance ?? null;
  return {
    key: question["key"],
    text: question["text"],
    meeting: question["meeting_key"] && { key: question["meeting_key"], title: question["meeting_title"] },
    actors: [...groupBy(published, (claim) => claim.statement?.speaker.id).values()].flatMap((statements) => {
      const [latest] = statements;
      const stance = stanceIn(latest);
      if (!latest?.statement || !stance) return [];
      const previous = statements.map(stanceIn).find((earlier) => earlier !== stance) ?? null;
      return [{ actor: latest.statement.speaker, stance, previous, statements }];
    }),
  };
}
