import { eq, sql } from "drizzle-orm";
import { views } from "@/db";
import { isKey } from "@/lib/keys";
import { fitting } from "@/published/claims/fitting";
import { latestFirst } from "@/published/claims/latest-first";
import { lengthOf } from "@/published/claims/listed";
import type { ActorName, ClaimModel } from "@/published/claims/model";
import { queryClaims } from "@/published/claims/query";
import { claimsOf } from "@/published/claims/read";
import { ask, type Reading } from "@/published/connection";
import { noteAbout } from "@/published/reads";
import { dated } from "@/published/row";
import { survivor } from "@/published/survivor";
import type { Stance } from "@/statements/vocabulary";
import { type Held, heldBy, holdersOf, inOrder } from "./holders";
import type { PositionTaken } from "./positions";

export interface QuestionModel {
  id: string;
  key: string;
  text: string;
  /** The key of the question that this one was merged into. */
  mergedInto: string | null;
  meeting: { id: string; key: string; title: string } | null;
  /** Who has taken a position, whoever did so last first: a part of them, each with the latest stance. */
  actors: {
    actor: ActorName;
    stance: Stance;
    previous: Stance | null;
    /** The latest statements behind it, latest first. */
    statements: ClaimModel[];
    /** How many there are. */
    statementCount: number;
    /** What they took, the latest first: the last ones, and what began that which the earliest of them repeats. */
    positions: PositionTaken[];
  }[];
  /** How many have taken a position. */
  actorCount: number;
  /** After whom the next part begins, by id; null: it ends here. */
  next: string | null;
}

/** How many actors a page shows at once, and how many statements of each. */
const actorsShown = 12;
const statementsShown = 3;

const { question, meeting } = views;

/**
 * The page of a question; null when the public knows no such question.
 * @param after the id of the actor after whom the part of the actors begins; from the first on when absent.
 */
export async function questionPage(db: Reading, slug: string, after?: string): Promise<QuestionModel | null> {
  if (!isKey(slug)) return null;
  const id = sql`(select ${question.id} from ${question} where ${question.key} = ${slug})`;
  const [[found], holders] = await Promise.all([
    ask(
      db
        .select({
          id: question.id,
          key: question.key,
          text: question.text,
          survivor: survivor("key", slug, "question"),
          meeting: { id: meeting.id, key: meeting.key, title: meeting.title },
          holders: lengthOf("holders", sql`${question.id}`),
        })
        .from(question)
        .leftJoin(meeting, eq(meeting.id, question.meetingId))
        .where(eq(question.key, slug)),
    ),
    holdersOf(db, id, { after, limit: actorsShown }),
  ]);
  if (!found) return null;
  const { holders: actorCount, ...asked } = found;
  noteAbout(asked.id);
  const part = await heldBy(db, id, holders.slice(0, actorsShown));
  const wanted = part.flatMap(({ taken }) => taken.slice(0, statementsShown).map(({ id }) => id));
  const ids = sql`select unnest(${sql.param(wanted)}::uuid[])`;
  const claims = claimsOf(await queryClaims(db, ids, {}));
  const byId = new Map(claims.map((claim) => [claim.id, claim]));
  const shown = fitting(part.map((held) => withClaims(asked, held, byId)));
  const isLast = shown.length === holders.length;
  return {
    ...asked,
    mergedInto: asked.survivor === asked.key ? null : asked.survivor,
    actors: byLatest(shown, part),
    actorCount,
    next: isLast ? null : (shown.at(-1)?.actor.id ?? null),
  };
}

/** A part is cut by days; times of day order it. */
function byLatest<One extends { actor: ActorName }>(shown: readonly One[], held: readonly Held[]): One[] {
  const byId = new Map(shown.map((one) => [one.actor.id, one]));
  const latest = held.flatMap(({ taken }) => taken.slice(0, 1));
  return inOrder(latest).flatMap(({ actorId }) => byId.get(actorId) ?? []);
}

/** What one actor holds, with the statements behind it. */
function withClaims(
  { key, text }: Pick<QuestionModel, "key" | "text">,
  { actor, claims: statementCount, stance, previous, taken }: Held,
  claims: ReadonlyMap<string, ClaimModel>,
) {
  const shown = taken.slice(0, statementsShown).flatMap(({ id }) => claims.get(id) ?? []);
  return {
    actor,
    stance,
    previous,
    statements: latestFirst(shown),
    statementCount,
    positions: taken.map((one) => ({
      actor,
      key,
      question: text,
      stance: one.stance,
      claimId: one.id,
      said: dated(one, "said"),
      timeZone: one.timeZone,
    })),
  };
}
