import { isDeepStrictEqual } from "node:util";
import {
  and,
  eq,
  getTableColumns,
  type InferInsertModel,
  type InferSelectModel,
  type SQL,
} from "drizzle-orm";
import { getTableConfig, type PgTable } from "drizzle-orm/pg-core";
import type { Transaction } from "./client";

type Row = Record<string, unknown>;

/**
 * Makes the rows given all the rows that a table has of one owner. A row is known by its primary key: one that stays as
 * it is is not written, so that history holds only what was changed. Of several given with one key, the first counts.
 * @param owner the columns that say whose rows they are, such as `{ meetingId }`; rows need not repeat them.
 * @param isNew the owner was recorded just now, and has no rows yet.
 */
export async function replaceRows<Table extends PgTable, Owner extends Partial<InferSelectModel<Table>>>(
  tx: Transaction,
  table: Table,
  owner: Owner,
  rows: readonly Omit<InferInsertModel<Table>, keyof Owner>[],
  isNew = false,
): Promise<void> {
  const key = keyOf(table);
  const idOf = identityIn(table);
  const wanted = byIdentity(
    table,
    rows.map((one): Row => ({ ...owner, ...one })),
  );
  const old: Row[] = isNew
    ? []
    : await tx
        .select()
        .from(table as PgTable)
        .where(having(table, owner));
  const itself = (row: Row) => having(table, Object.fromEntries(key.map((name) => [name, row[name]])));
  for (const row of old) if (!wanted.has(idOf(row))) await tx.delete(table).where(itself(row));
  for (const row of old) {
    const next = wanted.get(idOf(row));
    if (next && changes(row, next))
      await tx
        .update(table as PgTable)
        .set(next)
        .where(itself(row));
  }
  const known = new Set(old.map(idOf));
  const added = [...wanted].filter(([id]) => !known.has(id)).map(([, row]) => row);
  if (added.length > 0) await tx.insert(table as PgTable).values(added);
}

/** PostgreSQL takes 65,535 parameters in a statement. */
const parameters = 60_000;

/** Adds rows whose owners have none yet, however many. Of several given with one key, the first counts. */
export async function addRows<Table extends PgTable>(
  tx: Transaction,
  table: Table,
  rows: readonly InferInsertModel<Table>[],
): Promise<void> {
  const added = [...byIdentity(table, rows).values()];
  const atOnce = Math.floor(parameters / Object.keys(getTableColumns(table)).length);
  for (let start = 0; start < added.length; start += atOnce)
    await tx.insert(table as PgTable).values(added.slice(start, start + atOnce));
}

function identityIn(table: PgTable): (row: Row) => string {
  const key = keyOf(table);
  return (row) => JSON.stringify(key.map((name) => row[name]));
}

function byIdentity(table: PgTable, rows: readonly Row[]): Map<string, Row> {
  const idOf = identityIn(table);
  const found = new Map<string, Row>();
  for (const row of rows) if (!found.has(idOf(row))) found.set(idOf(row), row);
  return found;
}

const changes = (old: Row, next: Row) =>
  Object.entries(next).some(([name, value]) => !isDeepStrictEqual(old[name], value));

function having(table: PgTable, values: Row): SQL | undefined {
  const columns = getTableColumns(table);
  return and(
    ...Object.entries(values).map(([name, value]) => {
      const column = columns[name];
      if (!column) throw new Error(`There is no column ${name}.`);
      return eq(column, value);
    }),
  );
}

/** The names of the columns that identify a row. */
function keyOf(table: PgTable): string[] {
  const composed = new Set(
    getTableConfig(table).primaryKeys.flatMap(({ columns }) => columns.map(({ name }) => name)),
  );
  return Object.entries(getTableColumns(table))
    .filter(([, column]) => column.primary || composed.has(column.name))
    .map(([name]) => name);
}
