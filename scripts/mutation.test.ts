import { existsSync } from "node:fs";
import { expect, test } from "vitest";
import groups from "./mutation.json" with { type: "json" };

const isPattern = (path: string) => /[*{!]/.test(path);

// A test that is named outright and has another name by now is left out of a run in silence.
test.for(Object.entries(groups))("the files that are to notice faults in %s are there", ([, { tests }]) => {
  expect(tests.filter((path) => !isPattern(path) && !existsSync(path))).toEqual([]);
});
