import { visit } from "jsonc-parser";
import type { Problem } from "./checks/document";
import { pointerTo } from "./pointer";

/**
 * Fields that one object of a JSON text has twice. RFC 8259, section 4, leaves open what that means, and
 * `JSON.parse` keeps the last and forgets the others without a word.
 */
export function repeatedFields(json: string): Problem[] {
  const problems: Problem[] = [];
  const open: Map<string, number>[] = [];
  visit(json, {
    onObjectBegin: () => void open.push(new Map()),
    onObjectEnd: () => void open.pop(),
    onObjectProperty(field, _offset, _length, row, _column, pathOf) {
      const seen = open.at(-1);
      const first = seen?.get(field);
      if (first === undefined) seen?.set(field, row + 1);
      else
        problems.push({
          pointer: pointerTo([...pathOf(), field]),
          message: `Line ${row + 1} gives this field a second time, after line ${first}; expected it once.`,
        });
    },
  });
  return problems;
}
