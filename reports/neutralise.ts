import type { CellType } from "./column";

/** Cells of these types hold what people wrote; the others cannot begin like a formula. */
const written: readonly CellType[] = ["text", "list", "edtf"];

/** What makes a spreadsheet run a cell (OWASP, CSV injection), also full-width, also behind blanks. */
const formula = "^(?:[\\t\\r\\n]|[\\s\\u00a0\\u200b\\ufeff]*[=+\\-@\\uff1d\\uff0b\\uff0d\\uff20])";

/** First characters that `formula` can match: comparing one number spares nearly every cell the expression. */
const suspects = [
  ..."\t\n\v\f\r =+-@\u0085\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008",
]
  .concat([..."\u2009\u200a\u200b\u2028\u2029\u202f\u205f\u3000\ufeff＝＋－＠"])
  .map((character) => character.codePointAt(0));

/** The cell with a leading apostrophe when a spreadsheet would run it. `cell` is evaluated more than once. */
export function neutralised(cell: string, type: CellType): string {
  if (!written.includes(type)) return cell;
  return `CASE WHEN ascii(${cell}) IN (${suspects.join(", ")}) AND ${cell} ~ '${formula}' THEN '''' || ${cell} ELSE ${cell} END`;
}
