import { eq, sql } from "drizzle-orm";
import { views } from "@/db";
import { groupBy } from "@/lib/group-by";
import { isKey } from "@/lib/keys";
import { latestFirst } from "@/published/claims/latest-first";
import type { ActorName, ClaimModel } from "@/published/claims/model";
import { readClaims } from "@/published/claims/read";
import { ask, type Reading } from "@/published/connection";
import { noteAbout } from "@/published/reads";
import { positionOf } from "@/statements/rules";
import type { Stance } from "@/statements/vocabulary";

export interface QuestionModel {
  id: string;
  key: string;
  text: string;
  meeting: { id: string; key: string; title: string } | null;
  /** Who has taken a position, with the latest stance and every statement behind it, latest first. */
  actors: { actor: ActorName; stance: Stance; previous: Stance | null; statements: ClaimModel[] }[];
}

/** The page of a question; null when the public knows no such question. */
export async function questionPage(db: Reading, slug: string): Promise<QuestionModel | null> {
  if (!isKey(slug)) return null;
  const { question, meeting, position } = views;
  const [[asked], claims] = await Promise.all([
    ask(
      db
        .select({
          id: question.id,
          key: question.key,
          text: question.text,
          meeting: { id: meeting.id, key: meeting.key, title: meeting.title },
        })
        .from(question)
        .leftJoin(meeting, eq(meeting.id, question.meetingId))
        .where(eq(question.key, slug)),
    ),
    readClaims(
      db,
      sql`select ${position.claimId} from ${position} join ${question} on ${question.id} = ${position.questionId}
        where ${question.key} = ${slug}`,
    ),
  ]);
  if (!asked) return null;
  noteAbout(asked.id);
  const published = latestFirst(
    claims.filter((claim) => claim.state === "published" && claim.statement),
    null,
  );
  const stanceIn = (claim: ClaimModel) =>
    claim.statement?.positions.find((taken) => taken.key === slug)?.stance ?? null;
  return {
    ...asked,
    actors: [...groupBy(published, (claim) => claim.statement?.speaker.id).values()].flatMap((statements) => {
      const [latest] = statements;
      const position = positionOf(statements.flatMap((claim) => stanceIn(claim) ?? []));
      return latest?.statement && position
        ? [{ actor: latest.statement.speaker, ...position, statements }]
        : [];
    }),
  };
}
