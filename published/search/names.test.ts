import { describe, expect } from "vitest";
import { readingTest, type TestDatabase } from "@/db/testing";
import { importManyScripts } from "./test-record";

const recordTest = readingTest.extend<{ record: TestDatabase }>({
  record: [
    async ({ database }, use) => {
      await importManyScripts(database);
      await use(database);
    },
    { scope: "file" },
  ],
});

/** Whom the public finds by what is typed. */
const actors: [typed: string, keys: string[]][] = [
  ["Zelenskyy", ["volodymyr-zelenskyy"]],
  ["zelenksy", ["volodymyr-zelenskyy"]],
  ["Зеленский", ["volodymyr-zelenskyy"]],
  ["зеленський", ["volodymyr-zelenskyy"]],
  ["lavrow", ["sergey-lavrov"]],
  ["Lavrov Sergey", ["sergey-lavrov"]],
  ["лавров", ["sergey-lavrov"]],
  ["potin", ["vladimir-putin"]],
  ["Poutine", ["vladimir-putin"]],
  ["Erdogan", ["erdogan"]],
  ["ERDOĞAN", ["erdogan"]],
  ["elysee", ["elysee"]],
  ["l’Élysée", []],
  ["State Dept", ["state-department"]],
  ["CNN", ["cnn"]],
  ["cable news", ["cnn"]],
  ["Saudi", ["faisal"]],
  ["فیصل", ["faisal"]],
  ["عراقچي", ["araghchi"]],
  ["王毅", ["wang-yi"]],
  ["毅", ["wang-yi"]],
  ["“Wang”—Yi", ["wang-yi"]],
  ["Hiddenname", []],
  ["Qwertyuiop", []],
  ["%", []],
  ["😀", []],
];

const meetings: [typed: string, keys: string[]][] = [
  ["Rubio Lavrov", ["rubio-lavrov-talks-october-2025"]],
  ["Rubio-Lavrov", ["rubio-lavrov-talks-october-2025"]],
  ["lavrov–rubio", ["rubio-lavrov-talks-october-2025"]],
  ["lavrow rubio", ["rubio-lavrov-talks-october-2025"]],
  ["cankaya", ["ankara-talks-2025"]],
  ["Turkey erdogan", ["ankara-talks-2025"]],
];

describe("what is typed", () => {
  recordTest.for(actors)("finds actors: %s", async ([typed, keys], { record }) => {
    const { sql } = record.as("published");
    const found = await sql<{ key: string }[]>`select key from actor where id in (
      select subject_id from found_actor where words @@ (select asked(${typed})))`;
    expect(found.map(({ key }) => key)).toEqual(keys);
  });

  recordTest.for(meetings)("finds meetings: %s", async ([typed, keys], { record }) => {
    const { sql } = record.as("published");
    const found = await sql<{ key: string }[]>`select key from meeting where id in (
      select subject_id from found_meeting where words @@ (select asked(${typed})))`;
    expect(found.map(({ key }) => key)).toEqual(keys);
  });
});
