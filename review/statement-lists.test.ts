import { expect } from "vitest";
import { type TestDatabase, test } from "@/db/testing";
import { testContext, testUser } from "@/ledger/testing";
import { recordMeeting } from "@/meetings";
import { listStatements, logStatement, type StatementInput } from "@/statements";
import { recordExample, statement } from "./testing";

async function prepared({ db }: TestDatabase) {
  const context = testContext(db, testUser(), "optional");
  const example = await recordExample(context);
  const log = async (
    text: string,
    more: Partial<StatementInput> = {},
    state: "draft" | "published" = "published",
  ) => (await logStatement(context, { ...statement(example), text, ...more }, state)).id;
  const listed = async (asked: Parameters<typeof listStatements>[1]) =>
    (await listStatements(db, asked)).map(({ text }) => text).toSorted();
  return { context, log, listed };
}

test("statements are listed as disputed that stand disputed: all wordings of one, and no draft", async ({
  database,
}) => {
  const { log, listed } = await prepared(database);
  const first = await log("It is on.");
  await log("Es findet statt.", { relations: [{ how: "same_utterance", target: first }] });
  await log("Not yet.", { relations: [{ how: "same_utterance", target: first }] }, "draft");
  await log("Elsewhere.");
  const draft = await log("Only a draft.", {}, "draft");
  await log("It is not.", {
    relations: [
      { how: "denies", target: first },
      { how: "denies", target: draft },
    ],
  });
  expect(await listed({ disputed: true })).toEqual(["Es findet statt.", "It is on."]);
});

test("statements are listed by the days of the meeting that they are about", async ({ database }) => {
  const { context, log, listed } = await prepared(database);
  const { id } = await recordMeeting(context, {
    title: "Call",
    kind: "call",
    timeZone: "Asia/Tokyo",
    participants: [],
  });
  // It is five in the morning of the 6th in Tokyo.
  const said = "2025-12-05T20:00Z";
  await log("In Tokyo.", { said, meetings: [id] });
  await log("In Greenwich.", { said });
  await log("By the 5th.", { said: "../2025-12-05" });
  await log("Some day.");
  expect(await listed({ from: "2025-12-06" })).toEqual(["In Tokyo."]);
  expect(await listed({ from: "2025-12-05", to: "2025-12-05" })).toEqual(["By the 5th.", "In Greenwich."]);
  expect(await listed({ to: "2025-12-01" })).toEqual(["By the 5th."]);
});
