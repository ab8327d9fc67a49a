import { describe, expect } from "vitest";
import { type TestDatabase, test } from "@/db/testing";
import type { Context } from "@/ledger";
import { testContext, testUser } from "@/ledger/testing";
import { newId } from "@/lib/ids";
import { type AttendanceInput, correctAttendance, logAttendance } from "@/meetings";
import { claimPage } from "@/published/pages/claim";
import { questionPage } from "@/published/pages/question";
import { effectsOfPublishing, foretellAttendance, foretellStatement, publishClaim } from "@/review";
import { attendance, type Example, recordExample } from "@/review/testing";
import { recordSource } from "@/sources";
import { editStatement, logStatement, recordQuestion, type StatementInput } from "@/statements";

async function prepared({ db }: TestDatabase) {
  const context = testContext(db, testUser(), "optional");
  const example = await recordExample(context);
  const budapest = await recordQuestion(context, { text: "Is Budapest acceptable?" });
  const saying = (more: Partial<StatementInput> = {}): StatementInput => ({
    speaker: example.lavrov,
    form: "paraphrase",
    text: "It is on.",
    said: "2025-10-21",
    meetings: [example.meeting.id],
    citations: [{ source: example.article, via: [example.cnn] }],
    ...more,
  });
  /** What is told of it in a form and of its draft, which is then published. */
  const toldAndPublished = async (input: StatementInput) => {
    const { effects } = await foretellStatement(context, input);
    const { id } = await logStatement(context, input);
    expect((await effectsOfPublishing(db, [id])).get(id)).toEqual(effects);
    await publishClaim(context, { id, version: 1 });
    return { id, effects };
  };
  return { context, example, budapest, saying, toldAndPublished };
}

describe("what a statement will do", () => {
  test("is told as its page then has it: standing, origins, position", async ({ database }) => {
    const { budapest, context, example, saying, toldAndPublished } = await prepared(database);
    const stance = (stance: "supports" | "opposes") => ({ positions: [{ question: budapest.id, stance }] });
    const first = await toldAndPublished(saying(stance("opposes")));
    expect(first.effects).toEqual([
      "Becomes the first position of Sergey Lavrov on “Is Budapest acceptable?”: Opposes.",
      "Will stand as “Reported”, with 1 independent origin: CNN.",
    ]);
    const page = await claimPage(database.as("published").db, first.id);
    expect([page?.standing, page?.origins.map(({ name }) => name)]).toEqual(["reported", ["CNN"]]);

    const later = await toldAndPublished(saying({ said: "2025-10-24", ...stance("supports") }));
    const on = "of Sergey Lavrov on “Is Budapest acceptable?”";
    expect(later.effects[0]).toBe(`Changes the position ${on} from Opposes to Supports.`);
    const question = await questionPage(database.as("published").db, budapest.key);
    expect(question?.actors).toMatchObject([{ stance: "supports", previous: "opposes" }]);
    const between = await foretellStatement(context, saying({ said: "2025-10-22", ...stance("opposes") }));
    expect(between.effects[0]).toBe(`Will stand behind a later position ${on}: Supports.`);
    const again = await foretellStatement(context, saying({ said: "2025-10-25", ...stance("supports") }));
    expect(again.effects[0]).toBe(`Repeats the position ${on}: Supports.`);
    const somebodyElse = saying({ speaker: example.rubio, said: "2025-10-20", ...stance("supports") });
    expect((await foretellStatement(context, somebodyElse)).effects[0]).toContain("Becomes the first");
  });

  test("counts its other wordings with it, once they are published", async ({ database }) => {
    const { context, example, saying, toldAndPublished } = await prepared(database);
    const first = await toldAndPublished(saying());
    const draft = await logStatement(context, saying());
    const tass = (await recordSource(context, { publisher: example.rubio, title: "A post" })).id;
    const same = (target: string) =>
      saying({ citations: [{ source: tass }], relations: [{ how: "same_utterance", target }] });
    const joined = await toldAndPublished(same(first.id));
    expect(joined.effects).toEqual([
      "Will stand as “On record”, with 2 independent origins: Marco Rubio, CNN, counted with its other wording.",
    ]);
    expect((await claimPage(database.as("published").db, joined.id))?.standing).toBe("on_record");
    expect((await foretellStatement(context, same(draft.id))).effects).toEqual([
      "Will stand as “Reported”, with 1 independent origin: Marco Rubio.",
    ]);
    await editStatement(context, { ...same(joined.id), id: draft.id, version: 1 });
    expect((await effectsOfPublishing(database.db, [draft.id])).get(draft.id)).toEqual([
      "Will stand as “On record”, with 2 independent origins: Marco Rubio, CNN, counted with its other wordings.",
    ]);
  });

  test("counts what another speaker puts in words by that one's chain", async ({ database }) => {
    const { example, saying, toldAndPublished } = await prepared(database);
    const inTheArticle = (who: string, more = {}) =>
      saying({ speaker: who, citations: [{ source: example.article, via: [who] }], ...more });
    const first = await toldAndPublished(inTheArticle(example.rubio));
    const same = { relations: [{ how: "same_utterance", target: first.id }] };
    const joined = await toldAndPublished(inTheArticle(example.lavrov, same));
    expect(joined.effects).toEqual([
      "Will stand as “Reported”, with 1 independent origin: Censor.NET, counted with its other wording.",
    ]);
    for (const { id } of [first, joined]) {
      const page = await claimPage(database.as("published").db, id);
      expect([page?.standing, page?.origins.map(({ name }) => name)]).toEqual(["reported", ["Censor.NET"]]);
    }
  });

  test("is on record by whoever it is said for, disputed where it is denied, and no link of its chain", async ({
    database,
  }) => {
    const { context, example, saying, toldAndPublished } = await prepared(database);
    const byItself = (await recordSource(context, { publisher: example.state, title: "A briefing" })).id;
    const own = saying({ speaker: example.rubio, citations: [{ source: byItself }] });
    const said = await toldAndPublished(own);
    const origin = "with 1 independent origin: US Department of State.";
    expect(said.effects).toEqual([`Will stand as “On record”, ${origin}`]);
    await toldAndPublished(saying({ relations: [{ how: "denies", target: said.id }] }));
    expect((await foretellStatement(context, { ...own, id: said.id })).effects).toEqual([
      `Will stand as “Disputed”, ${origin}`,
    ]);
    const chain = { citations: [{ source: example.article, via: [example.cnn, example.lavrov] }] };
    expect((await foretellStatement(context, saying(chain))).effects).toEqual([
      "Will stand as “Reported”, with 1 independent origin: CNN.",
    ]);
    const confirms = saying({ citations: [], relations: [{ how: "confirms", target: said.id }] });
    expect((await foretellStatement(context, confirms)).effects).toEqual([
      "Confirms what Marco Rubio said: it is shown beside that, whose standing and origins stay as they are.",
    ]);
  });
});

const inviting = (example: Example, more: Partial<AttendanceInput> = {}): AttendanceInput => ({
  ...attendance(example),
  ...more,
});

describe("what an attendance change will do", () => {
  test("is told by the account that it is", async ({ database }) => {
    const { context, example } = await prepared(database);
    await logAttendance(context, attendance(example), "published");
    const theirs = { ...attendance(example), change: "absent" as const, accordingTo: example.lavrov };
    expect((await foretellAttendance(context, theirs)).effects[0]).toBe(
      "Becomes the first word on the attendance of Marco Rubio by that account: “Absent”.",
    );
  });

  test("is told of form and draft alike, by what it overtakes", async ({ database }) => {
    const { context, example } = await prepared(database);
    const first = await logAttendance(context, attendance(example), "published");
    const accepting = inviting(example, { change: "accepted", effective: "2025-10-22" });
    const overtakes = [
      "Overtakes “Invited”, since 21 October 2025: the attendance of Marco Rubio will be “Accepted”.",
      "Will stand as “Reported”, with 1 independent origin: Censor.NET.",
    ];
    expect((await foretellAttendance(context, accepting)).effects).toEqual(overtakes);
    const draft = await logAttendance(context, accepting);
    expect((await effectsOfPublishing(database.db, [draft.id])).get(draft.id)).toEqual(overtakes);
    await publishClaim(context, { id: draft.id, version: 1 });
    const post = (await recordSource(context, { publisher: example.rubio, title: "A post" })).id;
    const early = inviting(example, { change: "declined", citations: [{ source: post }] });
    expect((await foretellAttendance(context, early)).effects).toEqual([
      "Will stand behind the later word on the attendance of Marco Rubio: “Accepted”, since 22 October 2025.",
      "Will stand as “Confirmed”, with 1 independent origin: Marco Rubio.",
    ]);
    const correction = {
      ...inviting(example, { change: "declined", effective: "2025-10-25" }),
      id: first.id,
    };
    expect((await foretellAttendance(context, correction)).effects[0]).toBe(
      "Overtakes “Accepted”, since 22 October 2025: the attendance of Marco Rubio will be “Declined”.",
    );
    await correctAttendance(context, { ...correction, version: 1, publicNote: "It was misread." });
    expect((await claimPage(database.as("published").db, first.id))?.attendance?.change).toBe("declined");
  });
});

test("what other kinds will do is told to whoever may log them, and only of what is filled in", async ({
  database,
}) => {
  const { context, example, saying } = await prepared(database);
  const asked = (user: Context["user"]) => [
    foretellStatement({ ...context, user }, saying()),
    foretellAttendance({ ...context, user }, attendance(example)),
  ];
  for (const one of asked(null)) await expect(one).rejects.toMatchObject({ code: "unauthenticated" });
  for (const one of asked(testUser("staff"))) await expect(one).rejects.toMatchObject({ code: "forbidden" });
  await expect(foretellStatement(context, saying({ speaker: "" }))).rejects.toMatchObject({
    code: "invalid",
  });
  const nobody = inviting(example, { actor: newId(), meeting: newId() });
  expect((await foretellAttendance(context, nobody)).effects).toHaveLength(2);
});
