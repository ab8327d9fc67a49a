import { describe, expect } from "vitest";
import { type TestDatabase, test } from "@/db/testing";
import type { Context } from "@/ledger";
import { testContext, testUser } from "@/ledger/testing";
import { newId } from "@/lib/ids";
import {
  correctStatusChange,
  listMeetings,
  logAttendance,
  logStatusChange,
  recordMeeting,
  type StatusChangeInput,
} from "@/meetings";
import {
  effectsOfPublishing,
  effectsOfRetracting,
  foretellStatusChange,
  publishClaim,
  retractClaim,
} from "@/review";
import { attendance, cancellation, type Example, recordExample, statement } from "@/review/testing";
import { editStatement, logStatement, type StatementInput } from "@/statements";

const behind = ["Will stand behind this account’s later word: “Cancelled”, since 21 October 2025."];
const publicNote = "It was misread.";

const inForm = async (context: Context, input: StatusChangeInput) =>
  (await foretellStatusChange(context, input)).effects;

async function prepared({ db }: TestDatabase) {
  const context = testContext(db, testUser(), "optional");
  const example = await recordExample(context);
  const published = async (more: Partial<StatusChangeInput> = {}) =>
    (await logStatusChange(context, cancellation(example, more), "published")).id;
  const drafted = async (more: Partial<StatusChangeInput> = {}) =>
    (await logStatusChange(context, cancellation(example, more))).id;
  const publishing = async (id: string) => (await effectsOfPublishing(db, [id])).get(id);
  const denying = async (id: string) =>
    (await publishing(id))?.filter((effect) => effect.startsWith("Denies"));
  return { context, example, published, drafted, publishing, denying };
}

const statusNow = async ({ db, clock }: Context) =>
  (await listMeetings(db, { now: clock.now() })).map(({ status }) => status);

const saying = (example: Example, more: Partial<StatementInput> = {}): StatementInput => ({
  ...statement(example),
  ...more,
});

describe("what a status change will do", () => {
  test("is told of a draft and of a form alike, and comes about", async ({ database }) => {
    const { context, example, published, drafted, publishing } = await prepared(database);
    await published();
    const doubt = { status: "in_doubt", effective: "2025-10-20" } as const;
    const id = await drafted(doubt);
    expect(await publishing(id)).toEqual(behind);
    expect(await inForm(context, cancellation(example, doubt))).toEqual(behind);
    expect(await inForm(context, { ...cancellation(example, doubt), id })).toEqual(behind);
    await publishClaim(context, { id, version: 1 });
    expect(await statusNow(context)).toEqual(["cancelled"]);

    const on = { status: "planned", effective: "2025-10-22" } as const;
    const becomes = [
      "Becomes the current status: “Planned”.",
      "The meeting will read as on again, after “Cancelled”, since 21 October 2025.",
    ];
    const later = await drafted(on);
    expect(await publishing(later)).toEqual(becomes);
    await publishClaim(context, { id: later, version: 1 });
    expect(await statusNow(context)).toEqual(["planned"]);
  });

  test("is told of a form that is not recorded yet as of what is recorded last", async ({ database }) => {
    const { context, example, published } = await prepared(database);
    await published();
    const sameDay = cancellation(example, { status: "postponed" });
    const said = ["Becomes the current status: “Postponed”."];
    expect(await inForm(context, sameDay)).toEqual(said);
    expect(await inForm(context, { ...sameDay, id: newId() })).toEqual(said);
  });

  test("is told of an edit by when its draft was recorded", async ({ database }) => {
    const { context, example, published, drafted } = await prepared(database);
    const id = await drafted({ status: "postponed" });
    await published();
    const edited = { ...cancellation(example, { status: "in_doubt" }), id };
    expect(await inForm(context, edited)).toEqual(behind);
  });

  test("is read from what is published, within its own meeting", async ({ database }) => {
    const { context, example, drafted, publishing } = await prepared(database);
    const other = await recordMeeting(context, { title: "Call", kind: "call", participants: [] });
    await logStatusChange(
      context,
      cancellation(example, { meeting: other.id, effective: "2025-10-22" }),
      "published",
    );
    await drafted({ status: "planned", effective: "2025-10-22" });
    expect(await publishing(await drafted())).toEqual(["Becomes the current status: “Cancelled”."]);
  });

  test("takes the place of what it corrects", async ({ database }) => {
    const { context, example, published } = await prepared(database);
    await published({ status: "planned", effective: "2025-10-01" });
    const id = await published();
    const correction = { ...cancellation(example, { effective: "2025-10-19" }), id };
    expect(await inForm(context, correction)).toEqual([
      "Stays the current status: “Cancelled”.",
      "The status will hold since 19 October 2025, no longer since 21 October 2025.",
    ]);
    await correctStatusChange(context, { ...correction, version: 1, publicNote });
    expect(await effectsOfRetracting(database.db, id)).toEqual([
      "The current status will be “Planned”, since 1 October 2025.",
    ]);
    await retractClaim(context, { id, version: 2 }, { publicNote });
    expect(await statusNow(context)).toEqual(["planned"]);
  });

  test("is refused in words while its day has not come", async ({ database }) => {
    const { context, example } = await prepared(database);
    const told = await foretellStatusChange(context, cancellation(example, { effective: "2025-11-30" }));
    expect(told).toEqual({ effects: [], refusal: expect.stringContaining("Scheduled") });
  });

  test("is told to whoever may log it, and only of what is filled in", async ({ database }) => {
    const { context, example } = await prepared(database);
    const asked = (user: Context["user"], more = {}) =>
      inForm({ ...context, user }, cancellation(example, more));
    await expect(asked(null)).rejects.toMatchObject({ code: "unauthenticated" });
    await expect(asked(testUser("staff"))).rejects.toMatchObject({ code: "forbidden" });
    await expect(asked(context.user, { effective: "2025-1" })).rejects.toMatchObject({ code: "invalid" });
    await expect(asked(context.user, { meeting: "" })).rejects.toMatchObject({ code: "invalid" });
    expect(await asked(context.user, { meeting: newId() })).toEqual([]);
  });
});

describe("what a denial will do", () => {
  const denied = "Denies “Cancelled”, since 20 October 2025 (Rubio–Lavrov talks), which";

  test("is told of the whole series of what it denies, until it is taken back", async ({ database }) => {
    const { context, example, published, denying } = await prepared(database);
    const first = await published({ effective: "2025-10-20" });
    const again = await published({ effective: "2025-10-21" });
    const denial = (target: string) =>
      logStatement(context, saying(example, { relations: [{ how: "denies", target }] }));
    const [one, other] = [await denial(first), await denial(again)];
    expect(await denying(one.id)).toEqual([`${denied} will then stand disputed.`]);
    await publishClaim(context, { id: one.id, version: 1 });
    expect(await denying(other.id)).toEqual([`${denied} stands disputed already.`]);
    expect(await inForm(context, cancellation(example, { effective: "2025-10-22" }))).toContain(
      "Will stand disputed: something published denies this, or what says the same.",
    );

    const takesBack = denied.replace("Denies", "Takes back the denial of");
    expect(await effectsOfRetracting(database.db, one.id)).toEqual([
      `${takesBack} will no longer stand disputed.`,
    ]);
    await publishClaim(context, { id: other.id, version: 1 });
    expect(await effectsOfRetracting(database.db, one.id)).toEqual([
      `${takesBack} stands disputed all the same.`,
    ]);
  });

  test("is told of what is published alone, and of any kind of claim", async ({ database }) => {
    const { context, example, drafted, denying } = await prepared(database);
    const change = await drafted();
    const words = await logStatement(context, saying(example), "published");
    const taking = await logAttendance(context, attendance(example), "published");
    const relations = [change, words.id, taking.id].map((target) => ({ how: "denies" as const, target }));
    const { id } = await logStatement(context, saying(example, { speaker: example.rubio, relations }));
    expect((await denying(id))?.toSorted()).toEqual([
      "Denies what Sergey Lavrov said, which will then stand disputed.",
      "Denies “Marco Rubio: Invited” (Rubio–Lavrov talks), which will then stand disputed.",
    ]);
    await editStatement(context, {
      ...saying(example, { speaker: example.rubio, relations: [{ how: "explains", target: words.id }] }),
      id,
      version: 1,
    });
    expect(await denying(id)).toEqual([]);
  });

  test("is told of a change that denies another and of a premise", async ({ database }) => {
    const { context, example, published } = await prepared(database);
    const target = await published();
    const relations = [{ how: "denies_premise" as const, target }];
    const theirs = { status: "planned", accordingTo: example.lavrov, relations } as const;
    expect(await inForm(context, cancellation(example, theirs))).toEqual([
      "Becomes this account’s last word: “Planned”. The current status is not read from it.",
      "Accounts will differ.",
      "Denies the premise of “Cancelled”, since 21 October 2025 (Rubio–Lavrov talks), which will then stand disputed.",
    ]);
  });
});
