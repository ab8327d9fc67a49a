import type postgres from "postgres";

/** Where copies of the tables stand, with their indices and without triggers and references. */
const schema = "bench_plain";

/**
 * A script for pgbench that inserts, in one transaction, every row that an act leaves wherever it leaves one: of the
 * record, its history, its past, its lists and its summaries. Each time with other ids, into copies of the tables.
 * @param owner of the schema, in a database in which nobody else writes meanwhile.
 */
export async function sameInserts(owner: postgres.Sql, act: () => Promise<unknown>): Promise<string> {
  const [since] = await owner<{ id: string }[]>`select pg_current_xact_id()::text as id`;
  await act();
  await owner`drop schema if exists ${owner(schema)} cascade`;
  await owner`create schema ${owner(schema)}`;
  const tables = await owner<{ name: string; copy: string; columns: string[]; types: string[] }[]>`
    select format('%I.%I', nspname, relname) as name, format('%I.%I', ${schema}::text, nspname || '_' || relname) as copy,
      array_agg(attname::text order by attnum) as columns, array_agg(atttypid::regtype::text order by attnum) as types
    from pg_class c join pg_namespace n on n.oid = relnamespace join pg_attribute a on attrelid = c.oid
    where nspname in ('public', 'past', 'search') and relkind = 'r' and attnum > 0 and not attisdropped
      and attgenerated = '' group by 1, 2`;
  const inserts: string[] = [];
  const ids = new Map<string, number>();
  for (const { name, copy, columns, types } of tables) {
    const quoted = columns.map((column) => `"${column}"`);
    const rows = await owner.unsafe<{ values: (string | null)[] }[]>(
      `select to_json(array[${quoted.map((column) => `${column}::text`).join(", ")}]) as values from ${name}
       where xmin::text::bigint >= $1`,
      [since?.id ?? ""],
    );
    if (rows.length === 0) continue;
    await owner.unsafe(`create table ${copy} (like ${name} including defaults including indexes)`);
    const written = rows.map(
      ({ values }) =>
        `(${values.map((value, column) => expression(value, types[column] ?? "", ids)).join(", ")})`,
    );
    inserts.push(`INSERT INTO ${copy} (${quoted.join(", ")}) VALUES ${written.join(", ")};`);
  }
  return ["\\set n random(1, 9000000000000000)", "BEGIN;", ...inserts, "COMMIT;", ""].join("\n");
}

/** What is told apart by ids and numbers is so in each transaction anew. */
function expression(value: string | null, type: string, ids: Map<string, number>): string {
  if (value === null) return "NULL";
  if (type === "bigint") return `(:n)::bigint + ${value}`;
  const literal = `'${value.replaceAll("'", "''").replaceAll("\n", " ")}'`;
  if (!/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(value)) return literal;
  const nth = ids.get(value) ?? ids.size;
  ids.set(value, nth);
  return `md5(${nth} || ':' || :n)::uuid${type === "uuid" ? "" : "::text"}`;
}
