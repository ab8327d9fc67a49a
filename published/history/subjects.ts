import { type AnyColumn, type SQL, sql } from "drizzle-orm";
import { views } from "@/db";

/** What has a history that others can follow. */
export type Followed = "meeting" | "actor" | "question";

const { actor, actorVersion, attendanceVersion, meeting, positionVersion, question } = views;
const { statementMeetingVersion, statementVersion, statusChangeVersion } = views;

const idOf = (view: typeof actor | typeof meeting | typeof question, key: string) =>
  sql`(select ${view.id} from ${view} where ${view.key} = ${key})`;

/** The claims that name a subject in a column of theirs, or once did. */
const claimsWhere = (id: SQL, ...named: { claimId: AnyColumn; by: AnyColumn }[]) =>
  sql.join(
    named.map(({ claimId, by }) => sql`select ${claimId} from ${claimId.table} where ${by} = ${id}`),
    sql` union `,
  );

const queries: Record<Followed, (key: string) => SQL> = {
  meeting(key) {
    const claims = [statusChangeVersion, attendanceVersion, statementMeetingVersion].map((version) => ({
      claimId: version.claimId,
      by: version.meetingId,
    }));
    return sql`select ${meeting.id} from ${meeting} where ${meeting.key} = ${key}
      union ${claimsWhere(idOf(meeting, key), ...claims)}`;
  },
  actor: (key) => sql`select ${actorVersion.id} from ${actorVersion} where ${actorVersion.key} = ${key}
      union ${claimsWhere(
        idOf(actor, key),
        { claimId: statementVersion.claimId, by: statementVersion.speakerId },
        { claimId: statementVersion.claimId, by: statementVersion.onBehalfOfId },
        { claimId: attendanceVersion.claimId, by: attendanceVersion.actorId },
      )}`,
  question: (key) => sql`select ${question.id} from ${question} where ${question.key} = ${key}
      union ${claimsWhere(idOf(question, key), { claimId: positionVersion.claimId, by: positionVersion.questionId })}`,
};

/** Where a page's moments are kept, by which its latest acts are found. */
export interface OfPage {
  /** The subject of the page: one value. */
  id: SQL;
  /** The ids of what its history tells besides, all of it: few. */
  besides: SQL;
  /** Whether a claim names the subject, or once did, by which it has moments on the page. */
  isTold: (claim: SQL) => SQL;
}

const isNamed = (claim: SQL, id: SQL, ...named: { claimId: AnyColumn; by: AnyColumn }[]) =>
  sql.join(
    named.map(
      ({ claimId, by }) =>
        sql`exists (select from ${claimId.table} where ${claimId} = ${claim} and ${by} = ${id} offset 0)`,
    ),
    sql` or `,
  );

/** The same of a meeting, an actor and a question. */
export function pageOf(kind: Followed, key: string): OfPage {
  return ofPage[kind](idOf({ actor, meeting, question }[kind], key));
}

const { claimId, speakerId, onBehalfOfId } = statementVersion;

const ofPage: Record<Followed, (id: SQL) => OfPage> = {
  meeting: (id) => ({
    id,
    besides: sql`select ${id}`,
    isTold: (claim) =>
      isNamed(
        claim,
        id,
        ...[statusChangeVersion, attendanceVersion, statementMeetingVersion].map((version) => ({
          claimId: version.claimId,
          by: version.meetingId,
        })),
      ),
  }),
  actor: (id) => ({
    id,
    besides: sql`select ${id} union select ${attendanceVersion.claimId} from ${attendanceVersion}
      where ${attendanceVersion.actorId} = ${id}`,
    isTold: (claim) => isNamed(claim, id, { claimId, by: speakerId }, { claimId, by: onBehalfOfId }),
  }),
  question: (id) => ({
    id,
    besides: sql`select ${id}`,
    isTold: (claim) =>
      isNamed(claim, id, { claimId: positionVersion.claimId, by: positionVersion.questionId }),
  }),
};

/** Everything whose history is that of a meeting, an actor or a question: itself, and every claim that names it or once did. */
export const subjectsOf = (kind: Followed, key: string): SQL => queries[kind](key);
