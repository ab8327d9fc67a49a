import { describe, expect } from "vitest";
import { type TestDatabase, test } from "@/db/testing";
import type { Context } from "@/ledger";
import { testContext, testUser } from "@/ledger/testing";

import { claimPage } from "@/published/pages/claim";
import {
  correctionAsClaim,
  listCorrections,
  proposeCorrection,
  publishCorrection,
  readClaim,
  readCorrection,
  retractClaim,
  sendBackCorrection,
  withdrawCorrection,
} from "@/review";
import { correctionOf, type Example, proposed, recordExample } from "@/review/testing";
import { correctStatement } from "@/statements";
import { readChanges, subject } from "./changes";

async function newsroom({ db }: TestDatabase) {
  const as = (name: string): Context => ({
    ...testContext(db, testUser("editor", name)),
    corrections: "required",
  });
  const [ada, ben] = [as("Ada"), as("Ben")];
  const example: Example = await recordExample(ada);
  return { ada, ben, example };
}

const wordsNow = async ({ db }: Context, id: string) => (await readClaim(db, id))?.statement?.text;

describe("a correction that a second person has to publish", () => {
  test("waits, with what readers see unchanged, until somebody else approves it", async ({ database }) => {
    const { ada, ben, example } = await newsroom(database);
    const correction = await correctionOf(ada, example);
    const { id } = correction;
    const readers = database.as("published").db;
    const publicHistory = async () => (await readChanges(readers, { about: subject(id) })).changes;
    const [before, told] = [await claimPage(readers, id), await publicHistory()];
    await expect(correctStatement(ada, correction)).rejects.toMatchObject({ code: "forbidden" });
    await proposeCorrection(ada, "statement", correction);

    expect(await claimPage(readers, id)).toEqual(before);
    expect(await publicHistory()).toEqual(told);
    const [waiting] = await listCorrections(ada.db, { state: "in_review" });
    expect(waiting).toMatchObject({ id, publicNote: correction.publicNote, isStale: false });
    const as = waiting && (await correctionAsClaim(ben, waiting));
    expect(as?.statement?.text).toBe("It is off.");
    expect(await wordsNow(ada, id)).toBe("It is on.");

    const seen = { id, proposal: waiting?.proposal ?? "" };
    await expect(publishCorrection(ada, seen)).rejects.toMatchObject({ code: "forbidden" });
    const staff = { ...ada, user: testUser("staff") };
    await expect(publishCorrection(staff, seen)).rejects.toMatchObject({ code: "forbidden" });
    await expect(publishCorrection({ ...ada, user: null }, seen)).rejects.toMatchObject({
      code: "unauthenticated",
    });
    await publishCorrection(ben, seen);
    const { claim, statement } = (await readClaim(ada.db, id)) ?? {};
    expect(statement?.text).toBe("It is off.");
    expect(claim).toMatchObject({
      version: 2,
      lastEditedById: ada.user?.id,
      publicNote: correction.publicNote,
    });
    expect(await readCorrection(ada.db, id)).toBeNull();
    const acts = (await publicHistory()).map(({ action }) => action);
    expect(acts).toEqual(["claim.correct", "claim.record"]);
    const [last, first] = await database.owner`
      select action, user_name as by, reason from history_entry order by seq desc limit 2`;
    expect(last).toEqual({ action: "claim.correct", by: "Ben", reason: correction.publicNote });
    expect(first).toEqual({ action: "claim.propose_correction", by: "Ada", reason: correction.publicNote });
    await expect(publishCorrection(ben, seen)).rejects.toMatchObject({ code: "forbidden" });
  });

  test("is sent back, written anew by its author, and only the writing that was read is approved", async ({
    database,
  }) => {
    const { ada, ben, example } = await newsroom(database);
    const seen = await proposed(ada, example);
    const { input } = (await readCorrection(ada.db, seen.id)) ?? {};
    await sendBackCorrection(ben, seen, { reason: "Which day?" });
    expect(await readCorrection(ada.db, seen.id)).toMatchObject({
      state: "sent_back",
      sentBackReason: "Which day?",
    });
    await expect(publishCorrection(ben, seen)).rejects.toMatchObject({ code: "forbidden" });
    await proposeCorrection(ada, "statement", { ...input, text: "It is off since Monday." } as never);
    await expect(publishCorrection(ben, seen)).rejects.toMatchObject({ code: "stale" });
    await expect(sendBackCorrection(ben, seen, { reason: "Why?" })).rejects.toMatchObject({ code: "stale" });
    await expect(withdrawCorrection(ada, seen)).rejects.toMatchObject({ code: "stale" });
    // Nobody writes over what a colleague has sent.
    await expect(
      proposeCorrection(ben, "statement", { ...input, text: "Ben’s words." } as never),
    ).rejects.toMatchObject({ code: "forbidden" });
    const anew = await readCorrection(ada.db, seen.id);
    await publishCorrection(ben, { id: seen.id, proposal: anew?.proposal ?? "" });
    expect(await wordsNow(ada, seen.id)).toBe("It is off since Monday.");
  });

  test("is withdrawn, and leaves what is published as it was", async ({ database }) => {
    const { ada, example } = await newsroom(database);
    const seen = await proposed(ada, example);
    await withdrawCorrection(ada, seen);
    expect(await readCorrection(ada.db, seen.id)).toBeNull();
    expect(await readClaim(ada.db, seen.id)).toMatchObject({ claim: { version: 1, state: "published" } });
  });

  test("is approved no more once what it corrects is another, or retracted", async ({ database }) => {
    const { ada, ben, example } = await newsroom(database);
    const seen = await proposed(ada, example);
    const { input } = (await readCorrection(ada.db, seen.id)) ?? {};
    await correctStatement({ ...ben, corrections: "optional" }, {
      ...input,
      text: "Somebody else’s words.",
    } as never);
    expect(await readCorrection(ada.db, seen.id)).toMatchObject({ isStale: true });
    await expect(publishCorrection(ben, seen)).rejects.toMatchObject({ code: "stale" });
    await retractClaim(ben, { id: seen.id, version: 2 }, { publicNote: "It was never said." });
    await expect(publishCorrection(ben, seen)).rejects.toMatchObject({ code: "forbidden" });
    expect(await listCorrections(ada.db, { state: "in_review" })).toEqual([]);
  });

  test("is refused as it is sent where it could not be published", async ({ database }) => {
    const { ada, example } = await newsroom(database);
    const correction = await correctionOf(ada, example);
    for (const [wrong, code] of [
      [{ text: "It is on." }, "invalid"],
      [{ publicNote: "" }, "invalid"],
      [{ citations: [] }, "invalid"],
      [{ text: "\u0000" }, "invalid"],
      [{ version: 7 }, "stale"],
    ] as const)
      await expect(
        proposeCorrection(ada, "statement", { ...correction, ...wrong } as typeof correction),
      ).rejects.toMatchObject({ code });
    await expect(proposeCorrection(ada, "attendance", correction)).rejects.toMatchObject({ code: "invalid" });
    expect(await listCorrections(ada.db, { state: "in_review" })).toEqual([]);
  });
});
