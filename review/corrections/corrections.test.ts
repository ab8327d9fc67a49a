import { expect } from "vitest";
import { tables } from "@/db";
import { type TestDatabase, test } from "@/db/testing";
import type { Context } from "@/ledger";
import { testContext, testUser } from "@/ledger/testing";
import { newId } from "@/lib/ids";
import { logAttendance, logStatusChange } from "@/meetings";
import {
  correctedBy,
  correctionAsClaim,
  foretellAny,
  proposeCorrection,
  publishCorrection,
  readCorrection,
  sendBackCorrection,
  withdrawCorrection,
} from "@/review";
import { attendance, cancellation, correctionOf, proposed, recordExample } from "@/review/testing";
import { correctStatement } from "@/statements";

async function newsroom({ db }: TestDatabase) {
  const as = async (name: string): Promise<Context> => {
    const user = testUser("editor", name);
    await db.insert(tables.account).values(user);
    return { ...testContext(db, user, "optional"), corrections: "required" };
  };
  const [ada, ben] = [await as("Ada"), await as("Ben")];
  return { db, ada, ben, example: await recordExample(ada) };
}

const lastAct = ({ owner }: TestDatabase) =>
  owner`select action, subject_kind as kind, reason from history_entry order by seq desc limit 1`;

test("who corrected a claim is told with who published it, where that was another", async ({ database }) => {
  const { db, ada, ben, example } = await newsroom(database);
  const seen = await proposed(ada, example);
  expect(await correctedBy(db, seen.id)).toBeNull();
  await publishCorrection(ben, seen);
  expect(await correctedBy(db, seen.id)).toBe("Ada, which Ben published");

  const correction = await correctionOf(ada, example);
  await correctStatement({ ...ada, corrections: "optional" }, correction);
  expect(await correctedBy(db, correction.id)).toBe("Ada");
  const unknown = { ...testContext(db, testUser("editor", "Cleo")), corrections: "optional" } as const;
  await correctStatement(unknown, { ...correction, version: 2, text: "It is off for good." });
  expect(await correctedBy(db, correction.id)).toBe("Cleo");
});

test("what a correction will do is told for claims of each kind", async ({ database }) => {
  const { ada, example } = await newsroom(database);
  const publicNote = "It was misread.";
  const change = await logStatusChange(ada, cancellation(example), "published");
  const going = await logAttendance(ada, attendance(example), "published");
  const said = await correctionOf(ada, example);
  const told = async (
    ...asked: Parameters<typeof foretellAny> extends [unknown, ...infer Rest] ? Rest : never
  ) => (await foretellAny(ada, ...asked)).effects.join(" ");
  const held = { ...cancellation(example, { status: "held" }), id: change.id, version: 1, publicNote };
  expect(await told("status_change", held)).toContain("“Held”");
  const declined = {
    ...attendance(example),
    change: "declined" as const,
    id: going.id,
    version: 1,
    publicNote,
  };
  expect(await told("attendance", declined)).toContain("the attendance of Marco Rubio: “Declined”");
  expect(await told("statement", said)).toBe(
    "Will stand as “Reported”, with 1 independent origin: Censor.NET.",
  );
});

test("each act on a correction says what it is of, and is refused in words", async ({ database }) => {
  const { db, ada, ben, example } = await newsroom(database);
  const correction = await correctionOf(ada, example);
  const { id, publicNote } = correction;
  expect(await proposeCorrection(ada, "statement", correction)).toEqual({ id });
  expect(await lastAct(database)).toEqual([
    { action: "claim.propose_correction", kind: "claim", reason: publicNote },
  ]);
  const seen = { id, proposal: (await readCorrection(db, id))?.proposal ?? "" };
  await expect(sendBackCorrection(ben, seen, { reason: " " })).rejects.toMatchObject({
    fields: { reason: "Write the reason." },
  });
  const nowhere = { id: newId(), proposal: newId() };
  for (const attempt of [
    () => publishCorrection(ben, nowhere),
    () => sendBackCorrection(ben, nowhere, { reason: "Why?" }),
    () => withdrawCorrection(ada, nowhere),
  ])
    await expect(attempt()).rejects.toMatchObject({ code: "not_found", message: "There is no such claim." });
  await sendBackCorrection(ben, seen, { reason: "Which day?" });
  expect(await lastAct(database)).toEqual([
    { action: "claim.send_back_correction", kind: "claim", reason: "Which day?" },
  ]);
  await withdrawCorrection(ada, seen);
  expect(await lastAct(database)).toEqual([
    { action: "claim.withdraw_correction", kind: "claim", reason: null },
  ]);
});

test("a correction of what is another by now can be read, not made, and says why", async ({ database }) => {
  const { db, ada, ben, example } = await newsroom(database);
  const correction = await correctionOf(ada, example);
  await proposeCorrection(ada, "statement", correction);
  const waiting = (await readCorrection(db, correction.id)) ?? expect.fail();
  expect((await correctionAsClaim(ben, waiting))?.statement?.text).toBe("It is off.");
  await correctStatement({ ...ben, corrections: "optional" }, { ...correction, text: "It is moved." });
  expect(await correctionAsClaim(ben, waiting)).toBeNull();
  await expect(publishCorrection(ben, waiting)).rejects.toMatchObject({
    code: "stale",
    message: expect.stringContaining("send it back, or write it anew"),
  });
  const gone = new Error("The database is away.");
  const away = new Proxy(db, { get: () => () => Promise.reject(gone) });
  await expect(correctionAsClaim({ ...ben, db: away }, waiting)).rejects.toBe(gone);
});
