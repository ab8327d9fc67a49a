import type { Sql } from "postgres";
import { describe, expect } from "vitest";
import { test } from "@/db/testing";
import type { CellType } from "./column";
import { neutralised } from "./neutralise";

const harmless = [
  "",
  "plain",
  "1+1",
  "a=b",
  "— dash",
  "‘quoted’",
  "'=1",
  "…",
  "#1",
  "50%",
  "a\n=b",
  " plain",
  "\u00a0x",
  "é@",
];
const formulas = [
  "=1+1",
  "+1",
  "-1",
  "@SUM(1)",
  "\t=1",
  "\tplain",
  "\r=1",
  "\rplain",
  "\n=1",
  " =1",
  "  \t-1",
  "\u00a0=1",
  "\ufeff=1",
  "\u200b@x",
  "\u3000+1",
  "＝1",
  "＋1",
  "－1",
  "＠x",
  " ＝1",
  '=HYPERLINK("http://x")',
  "-",
  "=",
];

async function shown(sql: Sql, cells: readonly string[], type: CellType): Promise<string[]> {
  const rows = await sql.unsafe<{ shown: string }[]>(
    `SELECT ${neutralised("cell", type)} AS shown FROM unnest($1::text[]) WITH ORDINALITY AS given(cell, n) ORDER BY n`,
    [cells as string[]],
  );
  return rows.map((row) => row.shown);
}

describe("a cell that a spreadsheet would run", () => {
  test("gets a leading apostrophe; every other stays as it is", async ({ database }) => {
    for (const type of ["text", "list", "edtf"] as const) {
      expect(await shown(database.owner, formulas, type)).toEqual(formulas.map((cell) => `'${cell}`));
      expect(await shown(database.owner, harmless, type)).toEqual(harmless);
    }
  });

  test("cannot be in a column of numbers, ids, days or words of a vocabulary", () => {
    for (const type of ["id", "count", "day", "instant", "word", "address"] as const)
      expect(neutralised("cell", type)).toBe("cell");
  });
});
