import { afterEach, beforeEach, expect } from "vitest";
import { addAccount } from "@/auth/accounts";
import { type TestDatabase, test } from "@/db/testing";
import { testContext } from "@/ledger/testing";
import { TestClock, testMailServer } from "@/outward/testing";
import { proposeCorrection, publishClaim, sendBack, sendToReview } from "@/review";
import { recordExample } from "@/review/testing";
import { editStatement, logStatement } from "@/statements";
import { setNotices, wantsNotices } from ".";
import { markNotices, noticesDue, writeNotice } from "./writing";

let box: Awaited<ReturnType<typeof testMailServer>>;
beforeEach(async () => {
  box = await testMailServer();
});
afterEach(() => box.stop());

/** Ada writes, Ben and Cleo may review, Dan reads. */
async function newsroom({ db }: TestDatabase) {
  const clock = new TestClock();
  const add = async (name: string, role: "editor" | "staff") =>
    (await addAccount(db, { email: `${name}@example.org`, name, role }, clock)).account;
  const [ada, ben, cleo] = [
    await add("ada", "editor"),
    await add("ben", "editor"),
    await add("cleo", "editor"),
  ];
  await add("dan", "staff");
  const as = (user: typeof ada) => testContext(db, user);
  const example = await recordExample(as(ada));
  const work = async () => {
    const before = box.mails.length;
    await markNotices({ db, clock });
    for (const id of await noticesDue(db, clock.now()))
      await writeNotice({ db, clock, siteUrl: "https://on.example" }, id, box.mailer);
    return box.mails.slice(before).map(({ recipients, text }) => [recipients.join(), text ?? ""] as const);
  };
  const words = {
    speaker: example.lavrov,
    form: "paraphrase" as const,
    text: "A secret draft.",
    meetings: [example.meeting.id],
    citations: [{ source: example.article }],
  };
  const draft = async (outcome: "draft" | "in_review" = "draft") => logStatement(as(ada), words, outcome);
  const edit = (id: string, version: number, outcome: "draft" | "in_review") =>
    editStatement(as(ada), { ...words, id, version }, outcome);
  await work();
  return { clock, as, ada, ben, cleo, example, work, draft, edit };
}

test("editors are told of what awaits them still, gathered, without what it says", async ({ database }) => {
  const { clock, as, ada, ben, work, draft } = await newsroom(database);
  const [one, other] = [await draft(), await draft()];
  await sendToReview(as(ada), { id: one.id, version: 1 });
  expect(await work()).toEqual([]);
  await sendToReview(as(ada), { id: other.id, version: 1 });
  await publishClaim(as(ben), { id: other.id, version: 2 });
  expect(await work()).toEqual([]);
  clock.pass(2);
  const mails = new Map(await work());
  expect([...mails.keys()].toSorted()).toEqual(["ada@example.org", "ben@example.org", "cleo@example.org"]);
  for (const who of ["ben@example.org", "cleo@example.org"]) {
    expect(mails.get(who)).toContain(
      `Statement — Rubio–Lavrov talks\nhttps://on.example/desk/claims/${one.id}`,
    );
    expect(mails.get(who)).not.toContain(other.id);
  }
  expect(mails.get("ada@example.org")).toContain(other.id);
  expect(mails.get("ada@example.org")).not.toContain(one.id);
  expect([...mails.values()].join()).not.toContain("secret");

  await sendBack(as(ben), { id: one.id, version: 2 }, { reason: "Who says so?" });
  clock.pass(5);
  expect(await work()).toEqual([]);
  clock.pass(25);
  const [[to, text] = expect.fail("Nobody was told."), ...others] = await work();
  expect(others).toEqual([]);
  expect([to, text.includes("Sent back to you"), text.includes("Who says so?")]).toEqual([
    "ada@example.org",
    true,
    false,
  ]);
});

test("editors are told of what a form sends to review at once, and the author of a correction by a colleague", async ({
  database,
}) => {
  const { clock, as, ben, example, work, draft, edit } = await newsroom(database);
  const [sent, edited, kept] = [await draft("in_review"), await draft(), await draft()];
  await edit(edited.id, 1, "in_review");
  await edit(kept.id, 1, "draft");
  const published = await draft("in_review");
  await publishClaim(as(ben), { id: published.id, version: 1 });
  await work();
  clock.pass(2);
  const mails = new Map(await work());
  expect([...mails.keys()].toSorted()).toEqual(["ada@example.org", "ben@example.org", "cleo@example.org"]);
  const toBen = mails.get("ben@example.org");
  for (const { id } of [sent, edited]) expect(toBen).toContain(`https://on.example/desk/claims/${id}`);
  expect(toBen).not.toContain(kept.id);
  expect(mails.get("ada@example.org")).not.toContain(sent.id);

  await proposeCorrection({ ...as(ben), corrections: "required" }, "statement", {
    speaker: example.lavrov,
    form: "paraphrase",
    text: "It is off.",
    meetings: [example.meeting.id],
    citations: [{ source: example.article }],
    id: published.id,
    version: 2,
    publicNote: "It was misheard.",
  });
  clock.pass(30);
  await work();
  clock.pass(2);
  const later = [...(await work())];
  expect(later.map(([to]) => to).toSorted()).toEqual(["ada@example.org", "cleo@example.org"]);
  expect(later.every(([, text]) => text.includes(published.id))).toBe(true);
});

test("whoever wants none gets none", async ({ database }) => {
  const { clock, as, ada, ben, cleo, work, draft } = await newsroom(database);
  expect(await wantsNotices(as(ben))).toBe(true);
  await setNotices(as(ben), false);
  await setNotices(as(cleo), false);
  await setNotices(as(cleo), true);
  const { id } = await draft();
  await sendToReview(as(ada), { id, version: 1 });
  await work();
  clock.pass(3);
  expect((await work()).map(([to]) => to)).toEqual(["cleo@example.org"]);
  expect(await wantsNotices(as(ben))).toBe(false);
});
