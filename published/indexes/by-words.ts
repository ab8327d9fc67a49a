import { type AnyColumn, type SQL, sql } from "drizzle-orm";
import { views } from "@/db";
import { ask, type Reading } from "@/published/connection";

const found = {
  meetings: { all: views.foundMeeting, lately: views.foundMeetingLately },
  sources: { all: views.foundSource, lately: views.foundSourceLately },
  statements: { all: views.foundStatement, lately: views.foundStatementLately },
};

/** Of how many that were recorded last, and how many of those have words that are common. */
const looked = 1_000;
const common = 10;

/** A condition on words; none where nothing is asked for. */
export interface Words {
  haveThem: SQL | undefined;
  /** Whether what has them is gathered before anything is put in order. */
  areGathered: boolean;
}

/**
 * The condition that something has every word that was asked for, for a list of which a page is read. What has common
 * words is met on the way through the list; what has rare ones is found by them, and then put in order.
 * @param id what has the words, of each row.
 * @param understood how what was typed is understood: as words of whatever it is found by, or of its place.
 */
export async function byWords(
  db: Reading,
  kind: keyof typeof found,
  id: AnyColumn,
  q: string | undefined,
  understood: "asked" | "asked_place" = "asked",
): Promise<Words> {
  if (!q) return { haveThem: undefined, areGathered: false };
  const { all, lately } = found[kind];
  const [typed] = await ask(
    db.select({ asked: sql<string>`typed.asked`, isCommon: sql<boolean>`typed.is_common` }).from(sql`(
      with asked as materialized (select ${sql.raw(understood)}(${q}) as query)
      select query::text as asked, (select count(*) >= ${common} from (
        select words from (select * from ${lately} limit ${looked}) last where words @@ query limit ${common}
      ) having_them) as is_common from asked) typed`),
  );
  const query = sql`${typed?.asked ?? ""}::tsquery`;
  const areGathered = !typed?.isCommon;
  const haveThem = areGathered
    ? sql`${id} = any (array(select ${all.subjectId} from ${all} where ${all.words} @@ ${query}))`
    : sql`exists (select from (select * from ${all} where ${all.subjectId} = ${id} offset 0) own where own.words @@ ${query})`;
  return { haveThem, areGathered };
}
