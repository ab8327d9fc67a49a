import { eq, inArray } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import { views } from "@/db";
import type { RecordedDate } from "@/meetings/rules";
import type { ActorName } from "@/published/claims/model";
import { ask, type Reading } from "@/published/connection";
import type { ActorLine } from "@/published/indexes/actors";
import type { QuestionLine } from "@/published/indexes/questions";
import type { SourceLine } from "@/published/indexes/sources";
import { nameOf } from "@/published/pages/actor-name";
import { lineOf, type MeetingLine, meetingLines } from "@/published/pages/meetings";
import { sourceFields } from "@/published/pages/source-fields";
import { dated } from "@/published/row";
import { zoneOf } from "@/published/zone-of";
import type { StatementForm } from "@/statements/vocabulary";
import type { Kind } from "./candidates";

/** A statement in a list: what was said, in both languages where it was translated. */
export interface StatementHit {
  id: string;
  speaker: ActorName;
  form: StatementForm;
  text: string;
  language: string | null;
  originalText: string | null;
  said: RecordedDate | null;
  /** That of its meetings (IANA), where they have one in common. */
  timeZone: string | null;
}

/** What is shown of each kind of thing. */
export interface Hits {
  meetings: MeetingLine;
  actors: ActorLine;
  statements: StatementHit;
  sources: SourceLine;
  questions: QuestionLine;
}

const { actor, meeting, question, source, statement } = views;
const affiliation = alias(actor, "affiliation");

/** What is shown of things of a kind, by their ids, in no order. */
export const readHits: {
  [K in Kind]: (db: Reading, ids: readonly string[], now: Date) => Promise<Hits[K][]>;
} = {
  meetings: async (db, ids, now) =>
    (await ask(meetingLines(db).where(inArray(meeting.id, [...ids])))).map((row) => lineOf(row, now)),
  actors: (db, ids) =>
    ask(
      db
        .select({
          ...nameOf(actor),
          nativeName: actor.nativeName,
          country: actor.country,
          description: actor.description,
          affiliation: nameOf(affiliation),
        })
        .from(actor)
        .leftJoin(affiliation, eq(affiliation.id, actor.affiliationId))
        .where(inArray(actor.id, [...ids])),
    ),
  statements: async (db, ids) => {
    const { claimId, said, saidEarliest, saidLatest, saidAsWorded, form, text, language, originalText } =
      statement;
    const rows = await ask(
      db
        .select({
          id: claimId,
          speaker: nameOf(actor),
          timeZone: zoneOf(claimId),
          ...{ said, saidEarliest, saidLatest, saidAsWorded, form, text, language, originalText },
        })
        .from(statement)
        .innerJoin(actor, eq(actor.id, statement.speakerId))
        .where(inArray(claimId, [...ids])),
    );
    return rows.map((row) => ({ ...row, said: dated(row, "said") }));
  },
  sources: async (db, ids) => {
    const rows = await ask(
      db
        .select({ id: source.id, ...sourceFields })
        .from(source)
        .innerJoin(actor, eq(actor.id, source.publisherId))
        .where(inArray(source.id, [...ids])),
    );
    return rows.map((row) => ({ ...row, published: dated(row, "published") }));
  },
  questions: (db, ids) =>
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
        .where(inArray(question.id, [...ids])),
    ),
};
