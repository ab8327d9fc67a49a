import { expect } from "vitest";
import { type TestDatabase, test } from "@/db/testing";
import { testContext, testUser } from "@/ledger/testing";
import { readChanges } from "@/published/history/changes";
import { historyOf } from "@/published/history/history-of";
import { questionPage } from "@/published/pages/question";
import { discardDraft, mergeQuestions, undoQuestionMerge } from "@/review";
import { recordExample } from "@/review/testing";
import { editQuestion, logStatement, questionsMergedInto, readQuestion, recordQuestion } from "@/statements";

async function prepared({ db }: TestDatabase) {
  const context = testContext(db, testUser("editor", "Ada"), "optional");
  const { lavrov, article, meeting } = await recordExample(context);
  const asked = async (text: string) => (await recordQuestion(context, { text })).id;
  const say = (
    state: "draft" | "published",
    ...positions: { question: string; stance: "supports" | "opposes" }[]
  ) =>
    logStatement(
      context,
      {
        speaker: lavrov,
        form: "quote",
        text: `Yes, ${positions.length}.`,
        meetings: [meeting.id],
        positions,
        citations: [{ source: article, via: [] }],
      },
      state,
    );
  return { context, meeting, asked, say };
}

test("two questions become one and two again: for readers, in history, and at their addresses", async ({
  database,
}) => {
  const { context, meeting, asked, say } = await prepared(database);
  const [one, other] = [await asked("Is Budapest fine?"), await asked("Is Budapest acceptable?")];
  const both = await say(
    "published",
    { question: one, stance: "supports" },
    { question: other, stance: "supports" },
  );
  await say("published", { question: one, stance: "opposes" });
  await say("draft", { question: one, stance: "opposes" });
  const { db: published } = database.as("published");
  const actors = async (key: string) => {
    const page = await questionPage(published, key);
    return page && { statements: page.actors.map((by) => by.statementCount), mergedInto: page.mergedInto };
  };
  const right = { question: one, version: 1, into: other, intoVersion: 1, reason: "One and the same." };
  for (const wrong of [
    { into: one },
    { reason: " " },
    { into: both.id },
    { version: 7 },
    { question: "1 or 1=1" },
  ])
    await expect(mergeQuestions(context, { ...right, ...wrong })).rejects.toMatchObject({
      code: expect.stringMatching(/^(invalid|not_found|stale)$/),
    });
  for (const [into, said] of [
    [one, "Choose another question: one cannot be merged into itself."],
    ["1 or 1=1", "Choose a question from the list."],
  ] as const)
    await expect(mergeQuestions(context, { ...right, into })).rejects.toMatchObject({
      fields: { into: said },
    });
  const staff = { ...context, user: testUser("staff") };
  await expect(mergeQuestions(staff, right)).rejects.toMatchObject({ code: "forbidden" });

  expect(await mergeQuestions(context, right)).toEqual({ id: other, key: "is-budapest-acceptable" });
  expect(await actors("is-budapest-fine")).toMatchObject({ mergedInto: "is-budapest-acceptable" });
  expect(await actors("is-budapest-acceptable")).toEqual({ statements: [2], mergedInto: null });
  expect((await historyOf(published, "question", "is-budapest-fine"))?.mergedInto).toBe(
    "is-budapest-acceptable",
  );
  await expect(say("draft", { question: one, stance: "opposes" })).rejects.toMatchObject({
    message: "Is Budapest fine? has been merged into Is Budapest acceptable?: choose that one.",
  });
  const [merged] = await questionsMergedInto(database.db, other);
  expect(merged).toMatchObject({ user: "Ada", reason: "One and the same.", version: 2 });

  const undone = { id: one, key: "is-budapest-fine" };
  expect(await undoQuestionMerge(context, { question: one, version: 2 })).toEqual(undone);
  expect(await actors("is-budapest-fine")).toEqual({ statements: [2], mergedInto: null });
  expect(await actors("is-budapest-acceptable")).toEqual({ statements: [1], mergedInto: null });
  expect(await readQuestion(database.db, one)).toMatchObject({ positions: 3, mergedIntoId: null });

  const { changes } = await readChanges(published, {});
  const acts = ["question.undo_merge", "question.merge"];
  expect(changes.slice(0, 2)).toMatchObject(
    acts.map((action) => ({
      action,
      merged: "Is Budapest fine?",
      subject: { key: "is-budapest-acceptable" },
      after: { text: "Is Budapest acceptable?" },
      reason: null,
    })),
  );
  for (const [kind, key] of [
    ["question", "is-budapest-fine"],
    ["question", "is-budapest-acceptable"],
    ["actor", "sergey-lavrov"],
    ["meeting", meeting.key],
  ] as const)
    expect((await historyOf(published, kind, key))?.changes.map(({ action }) => action).slice(0, 2)).toEqual(
      acts,
    );
});

test("questions on which a statement takes different positions are not merged, and nothing unpublished is shown", async ({
  database,
}) => {
  const { context, asked, say } = await prepared(database);
  const [one, other] = [await asked("Is it on?"), await asked("Will it be held?")];
  const { id } = await say(
    "draft",
    { question: one, stance: "supports" },
    { question: other, stance: "opposes" },
  );
  const merging = { question: one, version: 1, into: other, intoVersion: 1, reason: "One." };
  await expect(mergeQuestions(context, merging)).rejects.toMatchObject({
    fields: { into: expect.stringContaining(id) },
  });
  await discardDraft(context, { id, version: 1 });
  await mergeQuestions(context, merging);
  const stances =
    () => database.owner`select q.text, p.stance from "position" p join question q on q.id = question_id
    where claim_id = ${id} order by stance`;
  expect(await stances()).toMatchObject([{ text: "Will it be held?", stance: "opposes" }]);
  await undoQuestionMerge(context, { question: one, version: 2 });
  expect(await stances()).toMatchObject([
    { text: "Will it be held?", stance: "opposes" },
    { text: "Is it on?", stance: "supports" },
  ]);
  const third = await asked("Does it take place?");
  await mergeQuestions(context, { ...merging, question: third, intoVersion: 3 });
  const { db: published } = database.as("published");
  for (const key of ["is-it-on", "will-it-be-held", "does-it-take-place"])
    expect(await questionPage(published, key)).toBeNull();
  expect((await readChanges(published, {})).changes).toEqual([]);
});

test("a question that is asked in other words says so where readers look, once they know it", async ({
  database,
}) => {
  const { context, meeting, asked, say } = await prepared(database);
  const id = await asked("Is Budapest fine?");
  await editQuestion(context, { id, version: 1, text: "Is Budapest acceptable?" });
  const { db: published } = database.as("published");
  expect((await readChanges(published, {})).changes).toEqual([]);
  await say("published", { question: id, stance: "supports" });
  await editQuestion(context, { id, version: 2, text: "Is Budapest acceptable now?", meeting: meeting.id });

  const [told] = (await readChanges(published, {})).changes;
  expect(told).toMatchObject({
    action: "question.edit",
    subject: { key: "is-budapest-fine" },
    before: { text: "Is Budapest acceptable?" },
    after: { text: "Is Budapest acceptable now?" },
    reason: null,
  });
  expect(told?.differences.map(({ label }) => label)).toEqual(["Text", "Meeting"]);
  const history = await historyOf(published, "question", "is-budapest-fine");
  expect(history?.changes.map(({ action }) => action)).toEqual(["question.edit", "claim.record"]);
});
