import { getTableColumns, getTableName, is } from "drizzle-orm";
import { getViewConfig, PgColumn, PgTable } from "drizzle-orm/pg-core";
import { describe, expect } from "vitest";
import { tables, views } from "@/db";
import { readingTest } from "@/db/testing";

const declared = Object.values(views).map((view) => {
  const { name, selectedFields } = getViewConfig(view);
  return { name, columns: Object.values(selectedFields).filter((field) => is(field, PgColumn)) };
});
/** Views that tell when something stood, for searches and lists of days, and of who holds what have no form as of an instant. */
const isOfNow = (name: string) =>
  /^act$|^found_|_(version|period)$|^position_holder$|^meeting_revision$/.test(name);

describe("the declarations of the views", () => {
  readingTest.for(["published", "desk", "as_of"])(
    "name every view of %s with its columns and their types",
    async (schema, { database: { owner } }) => {
      const columns = await owner<{ view: string; column: string; type: string }[]>`
        select relname as view, attname as column, format_type(atttypid, atttypmod) as type
        from pg_attribute join pg_class on pg_class.oid = attrelid
        where relnamespace = ${schema}::regnamespace and relkind = 'v' and attnum > 0`;
      const there = columns.map(({ view, column, type }) => `${view}.${column} ${type}`);
      const expected = declared
        .filter(({ name }) => schema !== "as_of" || !isOfNow(name))
        .flatMap(({ name, columns }) => columns.map((one) => `${name}.${one.name} ${one.getSQLType()}`));
      expect(there.toSorted()).toEqual(expected.toSorted());
    },
  );

  readingTest("hold what the table of the same name holds: the same words, and null where it may be", () => {
    const kept = Object.values(tables).filter((table) => is(table, PgTable));
    const described = (column: PgColumn) => ({
      notNull: column.notNull,
      type: column.dataType,
      words: column.enumValues,
    });
    const compared = declared.flatMap(({ name, columns }) => {
      const table = kept.find((one) => getTableName(one) === name.replace(/_version$/, ""));
      const own = Object.values(table ? getTableColumns(table) : {});
      return columns.flatMap((column) => {
        const origin = own.find((one) => one.name === column.name);
        if (!origin) return [];
        expect(described(column), `${name}.${column.name}`).toEqual(described(origin));
        return [name];
      });
    });
    expect(new Set(compared).size).toBeGreaterThan(30);
  });
});
