import { eq, sql } from "drizzle-orm";
import { views } from "@/db";
import { groupBy } from "@/lib/group-by";
import { isKey } from "@/lib/keys";
import { fitting } from "@/published/claims/fitting";
import { latestFirst } from "@/published/claims/latest-first";
import type { ActorName, ClaimModel } from "@/published/claims/model";
import { queryClaims } from "@/published/claims/query";
import { claimsOf } from "@/published/claims/read";
import { ask, type Reading } from "@/published/connection";
import { noteAbout } from "@/published/reads";
import { dated } from "@/published/row";
import { survivor } from "@/published/survivor";
import { positionOf } from "@/statements/rules";
import type { Stance } from "@/statements/vocabulary";
import { nameOf } from "./actor-name";
import { datesOfPosition, latestTaken, type PositionTaken } from "./positions";

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
    /** What they took in all of them, the latest first. */
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

const { actor, claim, question, listedClaim, meeting, position, statement } = views;

/**
 * The page of a question; null when the public knows no such question.
 * @param after the id of the actor after whom the part of the actors begins; from the first on when absent.
 */
export async function questionPage(db: Reading, slug: string, after?: string): Promise<QuestionModel | null> {
  if (!isKey(slug)) return null;
  const [[asked], taken] = await Promise.all([
    ask(
      db
        .select({
          id: question.id,
          key: question.key,
          text: question.text,
          survivor: survivor("key", slug, "question"),
          meeting: { id: meeting.id, key: meeting.key, title: meeting.title },
        })
        .from(question)
        .leftJoin(meeting, eq(meeting.id, question.meetingId))
        .where(eq(question.key, slug)),
    ),
    positionsOn(db, slug),
  ]);
  if (!asked) return null;
  noteAbout(asked.id);
  const everybody = [...groupBy(latestTaken(taken, null), ({ actor }) => actor.id).values()];
  const start = after === undefined ? 0 : everybody.findIndex(([first]) => first?.actor.id === after) + 1;
  const isThere = after === undefined || start > 0;
  const part = isThere ? everybody.slice(start, start + actorsShown) : [];
  const wanted = part.flatMap((statements) => statements.slice(0, statementsShown).map(({ id }) => id));
  const ids = sql`select unnest(${sql.param(wanted)}::uuid[])`;
  const claims = claimsOf(await queryClaims(db, ids, {}));
  const byId = new Map(claims.map((claim) => [claim.id, claim]));
  const shown = fitting(part.flatMap((statements) => withClaims(asked, statements, byId)));
  const isLast = start + shown.length >= everybody.length;
  return {
    ...asked,
    mergedInto: asked.survivor === asked.key ? null : asked.survivor,
    actors: shown,
    actorCount: everybody.length,
    next: isLast || !isThere ? null : (shown.at(-1)?.actor.id ?? null),
  };
}

/** Every position that is published on a question: who took which, and in which statement. */
const positionsOn = (db: Reading, slug: string) =>
  ask(
    db
      .select({
        id: listedClaim.claimId,
        seq: listedClaim.seq,
        stance: position.stance,
        actor: nameOf(actor),
        ...datesOfPosition,
      })
      .from(listedClaim)
      .innerJoin(
        position,
        sql`${position.claimId} = ${listedClaim.claimId} and ${position.questionId} = ${listedClaim.subjectId}`,
      )
      .innerJoin(statement, eq(statement.claimId, listedClaim.claimId))
      .innerJoin(claim, eq(claim.id, listedClaim.claimId))
      .innerJoin(actor, eq(actor.id, statement.speakerId))
      .where(
        sql`${listedClaim.subjectId} = (select ${question.id} from ${question} where ${question.key} = ${slug})
          and ${listedClaim.list} = 'positions' and ${listedClaim.state} = 'published'`,
      ),
  );
type Taken = Awaited<ReturnType<typeof positionsOn>>[number];

/** What one actor holds. @param taken their positions, the latest first. */
function withClaims(
  { key, text }: Pick<QuestionModel, "key" | "text">,
  taken: readonly Taken[],
  claims: ReadonlyMap<string, ClaimModel>,
) {
  const [latest] = taken;
  const position = positionOf(taken.map(({ stance }) => stance));
  if (!latest || !position) return [];
  const shown = taken.slice(0, statementsShown).flatMap(({ id }) => claims.get(id) ?? []);
  const one = {
    actor: latest.actor,
    ...position,
    statements: latestFirst(shown, null),
    statementCount: taken.length,
    positions: taken.map((one) => ({
      actor: one.actor,
      key,
      question: text,
      stance: one.stance,
      claimId: one.id,
      said: dated(one, "said"),
    })),
  };
  return [one];
}
