import { and, desc, eq, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import { views } from "@/db";
import type { RecordedDate } from "@/meetings/rules";
import type { ActorName } from "@/published/claims/model";
import { of } from "@/published/claims/parts";
import { sourceConditions } from "@/published/conditions/sources";
import { ask, type Reading } from "@/published/connection";
import { sourceFields } from "@/published/pages/source-fields";
import { dated } from "@/published/row";
import type { SourceKind } from "@/sources/vocabulary";
import { dayLists, firstOfDays } from "./by-days";
import { byWords } from "./by-words";
import { type Asked, asked, type IndexPage, pageOf, placeOf } from "./index-page";

export interface SourceLine {
  id: string;
  title: string;
  url: string | null;
  kind: SourceKind;
  language: string | null;
  published: RecordedDate | null;
  retrievedAt: Date | null;
  note: string | null;
  publisher: ActorName;
}

const { actor, citation, claimMeeting, meetingSummary, source } = views;
const own = alias(citation, "own");
const about = alias(claimMeeting, "about");

/** As in reports, written for a list of which a page is read. */
const { q: _, ...others } = sourceConditions;
const conditions: typeof others = {
  ...others,
  meeting: (value) => sql`${source.id} = any (array(select ${citation.sourceId} from ${citation}
    where ${citation.claimId} = any (array(
      select ${claimMeeting.claimId} from ${claimMeeting} where ${claimMeeting.meetingId} = ${value}))))`,
  // Asked of one source after another: the fences (OFFSET 0) keep PostgreSQL from gathering all that are cited.
  status: (value) => sql`exists (
    select from (select * from ${citation} where ${citation.sourceId} = ${source.id} offset 0) ${own}
    ${of(claimMeeting.claimId, own.claimId, about)} ${of(meetingSummary.meetingId, about.meetingId, meetingSummary)} where ${meetingSummary.status} = ${value})`,
};

/** Sources, those recorded last first. */
export async function sourcesIndex(db: Reading, wanted: Asked): Promise<IndexPage<SourceLine>> {
  const { filters, limit } = wanted;
  const words = await byWords(db, "sources", source.id, filters?.q);
  const where = asked(wanted, conditions);
  const after = wanted.after ? placeOf(source, wanted.after, source.recordedAt, source.id) : undefined;
  const rows = await ask(
    db
      .select({
        id: source.id,
        ...sourceFields,
      })
      .from(source)
      .innerJoin(actor, eq(actor.id, source.publisherId))
      .where(
        firstOfDays(dayLists.sources, wanted, words, { where, after }) ??
          and(...where, words.haveThem, after && sql`(${source.recordedAt}, ${source.id}) < ${after}`),
      )
      .orderBy(desc(source.recordedAt), desc(source.id))
      .limit(limit + 1),
  );
  return pageOf(rows, limit, ({ id, title, url, kind, language, retrievedAt, note, publisher, ...row }) => {
    const published = dated(row, "published");
    return { id, title, url, kind, language, published, retrievedAt, note, publisher };
  });
}
