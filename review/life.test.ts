import { expect } from "vitest";
import { test } from "@/db/testing";
import { testContext, testUser } from "@/ledger/testing";
import { correctStatusChange, editStatusChange, logStatusChange } from "@/meetings";
import { discardDraft, publishClaim, readClaim, retractClaim, sendBack, sendToReview, takeUpAgain } from ".";
import { cancellation, recordExample } from "./testing";

const nothing = { accordingToId: null, note: null, reported: null, reportedEarliest: null };

test("a claim keeps what each act makes of it, and history who did it and why", async ({ database }) => {
  const { db, owner } = database;
  const [ada, ben] = [testUser("editor", "Ada"), testUser("editor", "Ben")];
  const [asAda, asBen] = [testContext(db, ada), testContext(db, ben)];
  const at = asAda.clock.now();
  const example = await recordExample(asAda);
  const told = { accordingTo: example.lavrov, reported: "2025-10-22", note: "Two say so." };
  const form = cancellation(example, told);
  const { id } = await logStatusChange(asAda, form);
  const seen = (version: number) => ({ id, version });
  const claim = async () => (await readClaim(db, id))?.claim;

  const logged = await claim();
  const shared = { accordingToId: example.lavrov, note: "Two say so.", reported: "2025-10-22" };
  expect(logged).toMatchObject({ ...shared, key: id, kind: "status_change", state: "draft", version: 1 });
  expect(logged).toMatchObject({ authorId: ada.id, lastEditedById: ada.id, reviewerId: null });
  expect(logged).toMatchObject({ publishedAt: null, discardedAt: null, sentBackReason: null });

  const { reportedEarliest, reportedLatest } = logged ?? {};
  const dated = { ...shared, reportedEarliest, reportedLatest };
  const bare = { ...nothing, reportedLatest: null };
  const acts: [act: () => Promise<unknown>, made: Record<string, unknown>][] = [
    [
      () => editStatusChange(asBen, { ...cancellation(example), ...seen(1) }),
      { ...bare, lastEditedById: ben.id },
    ],
    [() => discardDraft(asAda, seen(2)), { discardedAt: at }],
    [() => takeUpAgain(asAda, seen(3)), { discardedAt: null }],
    [() => sendToReview(asAda, seen(4)), { state: "in_review" }],
    [
      () => sendBack(asBen, seen(5), { reason: "Which day?" }),
      { state: "draft", sentBackReason: "Which day?" },
    ],
    [() => editStatusChange(asAda, { ...form, ...seen(6) }), { ...dated, lastEditedById: ada.id }],
    [
      () => editStatusChange(asAda, { ...form, ...seen(7) }, "in_review"),
      { state: "in_review", sentBackReason: null },
    ],
    [() => publishClaim(asBen, seen(8)), { state: "published", reviewerId: ben.id, publishedAt: at }],
    [
      () =>
        correctStatusChange(asBen, { ...cancellation(example), ...seen(9), publicNote: "Nobody said so." }),
      { ...bare, lastEditedById: ben.id, publicNote: "Nobody said so." },
    ],
    [
      () => correctStatusChange(asAda, { ...form, ...seen(10), publicNote: "He did." }),
      { ...dated, lastEditedById: ada.id, publicNote: "He did." },
    ],
    [
      () => retractClaim(asBen, seen(11), { publicNote: "Another meeting." }),
      { state: "retracted", publicNote: "Another meeting." },
    ],
  ];
  let before = logged;
  for (const [index, [act, made]] of acts.entries()) {
    await act();
    const after = await claim();
    expect(after).toEqual({ ...before, ...made, version: index + 2 });
    before = after;
  }

  const entries = await owner`
    select action, user_name, reason from history_entry where subject_kind = 'claim' and subject_id = ${id} order by seq`;
  expect(entries.map(({ action, user_name, reason }) => [action, user_name, reason])).toEqual([
    ["claim.record", "Ada", null],
    ["claim.edit", "Ben", null],
    ["claim.discard", "Ada", null],
    ["claim.take_up_again", "Ada", null],
    ["claim.send_to_review", "Ada", null],
    ["claim.send_back", "Ben", "Which day?"],
    ["claim.edit", "Ada", null],
    ["claim.edit", "Ada", null],
    ["claim.publish", "Ben", null],
    ["claim.correct", "Ben", "Nobody said so."],
    ["claim.correct", "Ada", "He did."],
    ["claim.retract", "Ben", "Another meeting."],
  ]);
});
