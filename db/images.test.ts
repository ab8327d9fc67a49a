import type postgres from "postgres";
import { describe, expect } from "vitest";
import { migrate } from "./migrate";
import { migrateTo, migrationTest as test } from "./test-migrations";

type Sql = postgres.TransactionSql;

/** Does an act on the record as the database demands it of everybody: under an entry, which is written last. */
async function act(owner: postgres.Sql, work: (sql: Sql) => Promise<unknown>): Promise<void> {
  await owner.begin(async (sql) => {
    const [{ id = "" } = {}] = await sql<{ id: string }[]>`
      select set_config('onrecord.entry', gen_random_uuid()::text, true) as id`;
    await work(sql);
    await sql`insert into history_entry (id, user_id, user_name, user_role, action, subject_kind, subject_id)
      values (${id}, ${id}, 'Ada', 'editor', 'actor.edit', 'actor', ${id})`;
  });
}

const history = async (owner: postgres.Sql) => [
  ...(await owner`select entry_id, position, table_name, row_id, before, after from history_change order by position`),
];

const actorId = "0199f000-0000-7000-8000-00000000000a";

/** Acts that leave every kind of image: whole, in part, of what is gone, with a column that came in between. */
const acts: readonly (readonly [name: string, work: (sql: Sql) => Promise<unknown>])[] = [
  [
    "recorded",
    (sql) => sql`insert into actor (id, key, kind, name) values (${actorId}, 'cnn', 'outlet', 'CNN')`,
  ],
  ["named", (sql) => sql`insert into actor_alias (actor_id, name) values (${actorId}, 'A: "B"')`],
  ["described", (sql) => sql`update actor set description = 'News.', version = 2 where id = ${actorId}`],
  ["described no more", (sql) => sql`update actor set description = null, version = 3 where id = ${actorId}`],
  [
    "edited twice in one act",
    async (sql) => {
      await sql`update actor set name = 'CNN.com' where id = ${actorId}`;
      await sql`update actor set name = 'CNN', country = 'US' where id = ${actorId}`;
    },
  ],
  ["no longer named", (sql) => sql`delete from actor_alias`],
  ["named again", (sql) => sql`insert into actor_alias (actor_id, name) values (${actorId}, 'A: "B"')`],
  [
    "given an office",
    (sql) => sql`insert into actor_role (actor_id, position, title) values (${actorId}, 0, 'Owner')`,
  ],
  ["given it in another place", (sql) => sql`update actor_role set position = 7 where position = 0`],
];

/** Changes the columns of a table, which is no act and says nothing of what is on record. */
const change = (owner: postgres.Sql, how: string) =>
  Promise.all(["public", "past"].map((schema) => owner.unsafe(`alter table ${schema}.actor ${how}`)));

describe("what history keeps of each row", () => {
  test("is whole as it was, once it has been kept as images", async ({ url, owner }) => {
    await migrateTo(owner, "0011_summary");
    for (const [, work] of acts) await act(owner, work);
    await change(owner, "add column another text default 'same'");
    for (const name of ["One", "Two", "Three"])
      await act(owner, (sql) => sql`update actor set name = ${name}`);
    await change(owner, "drop column another");
    const before = await history(owner);
    expect(before).toHaveLength(13);
    await migrate(url);
    expect(await history(owner)).toEqual(before);
    await act(owner, (sql) => sql`update actor set name = 'Four'`);
    const [last] = (await history(owner)).slice(-1);
    expect(last).toMatchObject({ before: { name: "Three" }, after: { name: "Four", country: "US" } });
  });

  test("is each row as the act found and left it", async ({ url, owner }) => {
    await migrate(url);
    const rows = async () => [
      ...(await owner`select 'actor' as name, to_jsonb(r) as row from actor r
        union all select 'actor_alias', to_jsonb(r) from actor_alias r
        union all select 'actor_role', to_jsonb(r) from actor_role r`),
    ];
    const left: unknown[] = [];
    for (const [name, work] of acts) {
      const found = await rows();
      await act(owner, work);
      const now = await rows();
      const gone = found.filter((row) => !now.some((one) => JSON.stringify(one) === JSON.stringify(row)));
      const come = now.filter((row) => !found.some((one) => JSON.stringify(one) === JSON.stringify(row)));
      left.push({ name, before: gone.map(({ row }) => row), after: come.map(({ row }) => row) });
    }
    const told = await owner<{ before: unknown; after: unknown }[]>`
      select (array_agg(before order by position))[1] as before, (array_agg(after order by position desc))[1] as after
      from history_change group by entry_id order by min(position)`;
    expect(
      told.map(({ before, after }, n) => ({
        name: acts[n]?.[0],
        before: before ? [before] : [],
        after: after ? [after] : [],
      })),
    ).toEqual(left);
  });

  test("names columns that a form was noted for", async ({ url, owner }) => {
    await migrate(url);
    const forms = async () => [...(await owner`select table_name, columns from history_form order by id`)];
    const noted = await forms();
    await owner`select note_history_forms()`;
    expect(await forms()).toEqual(noted);
    await act(
      owner,
      (sql) => sql`insert into actor (id, key, kind, name) values (${actorId}, 'cnn', 'outlet', 'CNN')`,
    );
    expect(await forms()).toEqual(noted);
    expect(noted.length).toBeGreaterThan(15);
  });

  test("takes half the room that whole rows took, at most", async ({ url, owner }) => {
    await migrate(url);
    for (const [, work] of acts) await act(owner, work);
    const [{ kept = 0, whole = 0 } = {}] = await owner<{ kept: number; whole: number }[]>`
      select (select sum(coalesce(pg_column_size(before), 0) + coalesce(pg_column_size(after), 0))::integer
          from history_image) as kept,
        (select sum(coalesce(pg_column_size(before), 0) + coalesce(pg_column_size(after), 0))::integer
          from history_change) as whole`;
    expect(kept).toBeLessThan(whole / 2);
  });
});
