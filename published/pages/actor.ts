import { and, eq, isNull, type SQL, sql } from "drizzle-orm";
import { alias, unionAll } from "drizzle-orm/pg-core";
import { inOrder, views } from "@/db";
import { isKey } from "@/lib/keys";
import type { RecordedDate } from "@/meetings/rules";
import { lengthOf } from "@/published/claims/listed";
import type { ActorName, ClaimModel } from "@/published/claims/model";
import { readListed } from "@/published/claims/read-listed";
import { ask, type Reading } from "@/published/connection";
import { readLists } from "@/published/lists";
import { noteAbout } from "@/published/reads";
import { dated } from "@/published/row";
import { survivor } from "@/published/survivor";
import { nameOf } from "./actor-name";
import { lineOf, type MeetingLine, meetingLines } from "./meetings";
import { type PositionsTaken, positionsIn, positionsOf } from "./positions";

export interface ActorModel extends ActorName {
  /** The key of the actor that this one was merged into. */
  mergedInto: string | null;
  nativeName: string | null;
  country: string | null;
  description: string | null;
  aliases: string[];
  affiliation: ActorName | null;
  roles: {
    title: string;
    organisation: ActorName | null;
    from: RecordedDate | null;
    to: RecordedDate | null;
  }[];
  /** Those who hold or held a role here. */
  people: (ActorName & { title: string })[];
  /** What the actor said, or was said on its behalf, latest first: a part of it. */
  statements: ClaimModel[];
  /** Where it stands itself, whether the statements are among those shown or not. */
  positions: PositionsTaken;
  /** How many statements there are in all. */
  statementCount: number;
  /** After which statement the next part begins, by id; null: it ends here. */
  next: string | null;
  /** The latest that it takes part in. */
  meetings: MeetingLine[];
  /** How many meetings it takes part in. */
  meetingCount: number;
  /** How many claims rest on this actor as a link of a chain. */
  claimsRestingOn: number;
  /** Of an outlet: the latest of these. */
  reporting: ClaimModel[];
}

const { actor, actorAlias, actorRole, meeting, meetingParticipant, meetingSummary } = views;
const affiliation = alias(actor, "affiliation");
const organisation = alias(actor, "organisation");

/** How many statements, meetings and claims that an outlet tells a page shows at once. */
const statementsShown = 25;
const meetingsShown = 20;
const reportingShown = 25;

/**
 * The page of an actor; null when the public knows no such actor.
 * @param after the id of the statement after which the part of the statements begins; from the latest on when absent.
 */
export async function actorPage(
  db: Reading,
  slug: string,
  now: Date,
  after?: string,
): Promise<ActorModel | null> {
  if (!isKey(slug)) return null;
  const actorId = sql`(select ${actor.id} from ${actor} where ${actor.key} = ${slug})`;
  const [[row], aliases, roles, people, statements, meetings, [counts], positions] = await Promise.all([
    ask(
      db
        .select({
          ...nameOf(actor),
          nativeName: actor.nativeName,
          country: actor.country,
          description: actor.description,
          affiliation: nameOf(affiliation),
          survivor: survivor("key", slug),
        })
        .from(actor)
        .leftJoin(affiliation, eq(affiliation.id, actor.affiliationId))
        .where(eq(actor.key, slug)),
    ),
    ask(
      db
        .select({ name: actorAlias.name })
        .from(actorAlias)
        .where(eq(actorAlias.actorId, actorId))
        .orderBy(inOrder(actorAlias.name)),
    ),
    ask(
      db
        .select({
          title: actorRole.title,
          organisation: nameOf(organisation),
          from: actorRole.from,
          fromEarliest: actorRole.fromEarliest,
          fromLatest: actorRole.fromLatest,
          fromAsWorded: actorRole.fromAsWorded,
          to: actorRole.to,
          toEarliest: actorRole.toEarliest,
          toLatest: actorRole.toLatest,
          toAsWorded: actorRole.toAsWorded,
        })
        .from(actorRole)
        .leftJoin(organisation, eq(organisation.id, actorRole.organisationId))
        .where(eq(actorRole.actorId, actorId))
        .orderBy(actorRole.position),
    ),
    ask(peopleOf(db, actorId)),
    readListed(db, "statements", actorId, { after, limit: statementsShown }),
    ask(
      meetingLines(db)
        .where(
          sql`${meeting.id} in (select ${meetingParticipant.meetingId} from ${meetingParticipant}
            where ${meetingParticipant.actorId} = ${actorId})`,
        )
        .orderBy(sql`${meetingSummary.scheduledLatest} desc nulls last`, meeting.key)
        .limit(meetingsShown),
    ),
    ask(
      db
        .select({
          statements: lengthOf("statements", actorId),
          resting: lengthOf("resting", actorId),
          meetings: sql<number>`(select count(*)::integer from ${meetingParticipant}
            where ${meetingParticipant.actorId} = ${actorId})`,
        })
        .from(sql`(values (1)) one`),
    ),
    readLists(db, sql``, { taken: positionsIn("taken", actorId) }),
  ]);
  if (!row) return null;
  noteAbout(row.id);
  const reporting =
    row.kind === "outlet" && after === undefined
      ? await readListed(db, "resting", actorId, { limit: reportingShown })
      : null;
  return {
    id: row.id,
    key: row.key,
    mergedInto: row.survivor === row.key ? null : row.survivor,
    name: row.name,
    kind: row.kind,
    nativeName: row.nativeName,
    country: row.country,
    description: row.description,
    aliases: aliases.map((alias) => alias.name),
    affiliation: row.affiliation,
    roles: roles.map((role) => ({
      title: role.title,
      organisation: role.organisation,
      from: dated(role, "from"),
      to: dated(role, "to"),
    })),
    people,
    statements: statements.claims,
    positions: positionsOf(positions.taken),
    statementCount: counts?.statements ?? 0,
    next: statements.next,
    meetings: meetings.map((meeting) => lineOf(meeting, now)),
    meetingCount: counts?.meetings ?? 0,
    claimsRestingOn: counts?.resting ?? 0,
    reporting: reporting?.claims ?? [],
  };
}

/** Those who hold or held a role in an organisation, and those who speak for it without a name. */
const peopleOf = (db: Reading, organisationId: SQL) =>
  unionAll(
    db
      .select({ ...nameOf(actor), title: sql<string>`${actorRole.title}`.as("title") })
      .from(actorRole)
      .innerJoin(actor, eq(actor.id, actorRole.actorId))
      .where(eq(actorRole.organisationId, organisationId)),
    db
      .select({ ...nameOf(actor), title: sql<string>`'Unnamed'`.as("title") })
      .from(actor)
      .where(and(eq(actor.affiliationId, organisationId), isNull(actor.mergedIntoId))),
  )
    .orderBy(sql`name, key, title`)
    .limit(100);
