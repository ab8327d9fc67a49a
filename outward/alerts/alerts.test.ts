import { afterEach, beforeEach, expect } from "vitest";
import { tables } from "@/db";
import { type TestDatabase, test } from "@/db/testing";
import { testContext } from "@/ledger/testing";
import { logStatusChange } from "@/meetings";
import { type Arrived, TestClock, testMailServer } from "@/outward/testing";
import { mergeQuestions, publishClaim, retractClaim } from "@/review";
import { cancellation, recordExample } from "@/review/testing";
import { logStatement, recordQuestion } from "@/statements";
import { aboutOf, askForAlert, confirmAlert, leaveAlert, wouldFollow, wouldLeave } from ".";
import { alertsDue, forgetUnconfirmed, markNews, writeAlert } from "./writing";

let box: Awaited<ReturnType<typeof testMailServer>>;
beforeEach(async () => {
  box = await testMailServer();
});
afterEach(() => box.stop());

const siteUrl = "https://on.example";
const tokenIn = ({ text = "" }: Arrived): string => /alerts\/confirm\/([\w-]+)/.exec(text)?.[1] ?? "";
const leavingIn = ({ text = "" }: Arrived): string => /alerts\/leave\/(\S+)/.exec(text)?.[1] ?? "";
const header = ({ headers }: Arrived, name: string) => headers.find(({ key }) => key === name)?.value;

/** A record with one public meeting, and somebody who writes to whoever is due. */
async function newsroom({ db, as }: TestDatabase) {
  const clock = new TestClock();
  const telling = { db, published: as("published").db, clock, siteUrl };
  const context = testContext(db, undefined, "optional");
  const example = await recordExample(context);
  await logStatusChange(context, cancellation(example), "published");
  const meeting = `/meetings/${example.meeting.key}`;
  const work = async (): Promise<Arrived[]> => {
    const before = box.mails.length;
    await markNews(telling);
    for (const id of await alertsDue(db, clock.now())) await writeAlert(telling, id, box.mailer);
    return box.mails.slice(before);
  };
  const ask = (email: string, about = meeting, language = "en", address = "192.0.2.1") =>
    askForAlert(telling, { email, about, language }, address);
  const follow = async (email: string, about = meeting, language = "en") => {
    await ask(email, about, language);
    const [mail = expect.fail("No mail came.")] = await work();
    expect(await confirmAlert(telling, tokenIn(mail))).toBe(true);
  };
  const kept = () => db.select().from(tables.alert).orderBy(tables.alert.email);
  await work();
  return { db, clock, telling, context, example, meeting, work, ask, follow, kept };
}

test("somebody confirms, is told in their language what was published, once, and leaves with one click", async ({
  database,
}) => {
  const { db, clock, telling, context, example, meeting, work, ask, follow, kept } = await newsroom(database);
  await ask(" Reader@Example.org ", meeting, "uk");
  const [asked = expect.fail("No mail came.")] = await work();
  expect(asked.recipients).toEqual(["reader@example.org"]);
  expect(asked.subject).toBe("Стежити: Rubio–Lavrov talks?");
  expect(asked.text).toContain(`${siteUrl}/uk/alerts/confirm/`);
  const token = tokenIn(asked);
  expect(JSON.stringify(await kept())).not.toContain(token);
  // A program that looks through mail opens the link, and confirms nothing.
  expect(await wouldFollow(telling, token)).toMatchObject({ of: { title: "Rubio–Lavrov talks" } });
  const draft = await logStatusChange(context, cancellation(example, { status: "postponed" }));
  expect(await work()).toEqual([]);
  expect(await confirmAlert(telling, token)).toBe(true);
  expect(await confirmAlert(telling, token)).toBe(false);
  await follow("all@example.org", "/changes");
  await follow("other@example.org", "/actors/marco-rubio");
  expect(await work()).toEqual([]);

  await publishClaim(context, { id: draft.id, version: 1 });
  const [first, second, ...others] = await work();
  expect(others).toEqual([]);
  const mails = [first, second].toSorted((one, other) =>
    (one?.subject ?? "").localeCompare(other?.subject ?? ""),
  );
  const [all = expect.fail(), uk = expect.fail()] = mails;
  expect(all.subject).toBe("everything on this record: 1 change");
  expect(uk.subject).toBe("Rubio–Lavrov talks: 1 зміна");
  expect(uk.text).toContain(`Опубліковано: Відкладено\n${siteUrl}/uk/claims/${draft.id}`);
  expect(uk.html).toContain(`href="${siteUrl}/uk/claims/${draft.id}"`);
  const leaving = leavingIn(uk);
  expect(header(uk, "list-unsubscribe")).toBe(`<${siteUrl}/alerts/one-click/${leaving}>`);
  expect(header(uk, "list-unsubscribe-post")).toBe("List-Unsubscribe=One-Click");
  expect(await work()).toEqual([]);

  expect(await wouldLeave(telling, leaving)).toMatchObject({ of: { title: "Rubio–Lavrov talks" } });
  expect(await leaveAlert(db, `${leaving}x`)).toBe(false);
  expect(await leaveAlert(db, leaving)).toBe(true);
  expect(await leaveAlert(db, leaving)).toBe(true);
  expect(await wouldLeave(telling, leaving)).toBe("gone");
  expect((await kept()).map(({ email }) => email).toSorted()).toEqual([
    "all@example.org",
    "other@example.org",
  ]);
  clock.pass(1);
});

test("mails about one thing are gathered, and of what was retracted meanwhile only that is told", async ({
  database,
}) => {
  const { clock, context, example, work, follow } = await newsroom(database);
  await follow("reader@example.org");
  const say = (text: string) =>
    logStatement(
      context,
      {
        speaker: example.lavrov,
        form: "paraphrase",
        text,
        meetings: [example.meeting.id],
        citations: [{ source: example.article }],
      },
      "published",
    );
  await say("It is on.");
  expect(await work()).toHaveLength(1);
  const wrong = await say("Nobody <b>ever</b> said this.");
  await say("It is off.");
  await retractClaim(context, { id: wrong.id, version: 1 }, { publicNote: "He spoke of another meeting." });
  clock.pass(14);
  expect(await work()).toEqual([]);
  clock.pass(1);
  const [mail = expect.fail("No mail came."), ...others] = await work();
  expect(others).toEqual([]);
  expect(mail.subject).toBe("Rubio–Lavrov talks: 2 changes");
  expect(mail.text).toContain("Published: Sergey Lavrov: It is off.");
  expect(mail.text).toContain("Note. He spoke of another meeting.");
  expect(mail.text?.match(/Nobody <b>ever/g)).toHaveLength(1);
  expect(mail.text).toContain("Retracted: Sergey Lavrov: Nobody <b>ever</b> said this.");
  expect(mail.html).not.toContain("<b>");
  expect(mail.text).not.toContain("It is on.");
});

test("of more than a mail looks through, some is told and the rest is left to the page", async ({
  database,
}) => {
  const { db, clock, telling, context, example, meeting, work, follow } = await newsroom(database);
  await follow("reader@example.org");
  await follow("other@example.org", "/actors/marco-rubio");
  const put = (status: "postponed" | "scheduled") =>
    logStatusChange(context, cancellation(example, { status }), "published");
  const wrong = await put("postponed");
  for (let more = 0; more < 3; more += 1) await put("scheduled");
  await retractClaim(context, { id: wrong.id, version: 1 }, { publicNote: "It was another meeting." });
  await markNews(telling);
  const [id = expect.fail("Nothing is due."), ...others] = await alertsDue(db, clock.now());
  expect(others).toEqual([]);
  await writeAlert(telling, id, box.mailer, { atOnce: 1, rounds: 1 });
  // What was read is retracted by now, so nothing is told of it, and the rest is not put off.
  expect(await alertsDue(db, clock.now())).toEqual([id]);
  const before = box.mails.length;
  await writeAlert(telling, id, box.mailer, { atOnce: 1, rounds: 2 });
  const [mail = expect.fail("No mail came.")] = box.mails.slice(before);
  expect(mail.subject).toBe("Rubio–Lavrov talks: at least 2 changes");
  expect(mail.text).toContain(`There may be more than a mail holds.\n\nThe whole page\n${siteUrl}${meeting}`);
  expect(mail.text).not.toContain("Postponed");
  clock.pass(15);
  expect(await work()).toEqual([]);
});

test("who follows a question that is merged hears of the one that is left", async ({ database }) => {
  const { context, example, telling, work, follow } = await newsroom(database);
  const [question, into] = [
    (await recordQuestion(context, { text: "Is Budapest fine?" })).id,
    (await recordQuestion(context, { text: "Is Budapest acceptable?" })).id,
  ];
  const say = (on: string) =>
    logStatement(
      context,
      {
        speaker: example.lavrov,
        form: "paraphrase",
        text: "It is.",
        meetings: [example.meeting.id],
        positions: [{ question: on, stance: "supports" }],
        citations: [{ source: example.article }],
      },
      "published",
    );
  await say(question);
  await say(into);
  await follow("reader@example.org", "/questions/is-budapest-fine");
  await mergeQuestions(context, { question, version: 1, into, intoVersion: 1, reason: "One and the same." });
  expect(await aboutOf(telling.published, "/questions/is-budapest-fine")).toMatchObject({ of: { id: into } });
  await say(into);
  expect((await work()).map(({ recipients }) => recipients.join())).toEqual(["reader@example.org"]);
});

test("whoever asks gets one answer, whatever is known of the address, and not too often", async ({
  database,
}) => {
  const { clock, telling, work, ask, follow, kept } = await newsroom(database);
  await follow("reader@example.org");
  await ask("reader@example.org");
  expect(await work()).toEqual([]);
  await ask("hasty@example.org");
  const [first = expect.fail("No mail came.")] = await work();
  await ask("hasty@example.org");
  expect(await work()).toEqual([]);
  expect(await confirmAlert(telling, tokenIn(first))).toBe(true);
  for (let time = 0; time < 8; time += 1) {
    await ask("victim@example.org", "/changes", "en", `198.51.100.${time}`);
    await work();
    clock.pass(10);
  }
  expect(box.mails.filter(({ recipients }) => recipients.includes("victim@example.org"))).toHaveLength(5);
  const network = async () => {
    for (let time = 0; time < 40; time += 1)
      await ask(`one${time}@example.org`, "/changes", "en", "203.0.113.9");
  };
  await expect(network()).rejects.toMatchObject({ code: "too_many" });
  clock.pass(2 * 24 * 60 + 1);
  const last = box.mails.findLast(({ recipients }) => recipients.includes("victim@example.org"));
  expect(await confirmAlert(telling, tokenIn(last ?? expect.fail()))).toBe(false);
  clock.pass(24 * 60);
  await forgetUnconfirmed(telling.db, clock.now());
  expect((await kept()).map(({ email }) => email)).toEqual(["hasty@example.org", "reader@example.org"]);
});

test("nothing that is typed becomes a header, a second recipient or a page that is not public", async ({
  database,
}) => {
  const { context, work, ask, kept } = await newsroom(database);
  for (const email of [
    "",
    "nobody",
    "a@example.org\r\nBcc: b@example.org",
    "a@example.org, b@example.org",
    "<a@example.org>",
    "a@example.org\0",
    `${"a".repeat(250)}@example.org`,
    '"a b"@example.org',
  ])
    await expect(ask(email), email).rejects.toMatchObject({ fields: { email: expect.any(String) } });
  const { key } = (await recordExample({ ...context })).meeting;
  for (const about of [
    `/meetings/${key}`,
    "/meetings/nothing",
    "/sources/x",
    "//evil.example",
    "/meetings/%00",
  ])
    await expect(ask("a@example.org", about), about).rejects.toMatchObject({ code: "not_found" });
  await expect(ask("a@example.org", "/changes", "xx")).rejects.toMatchObject({ code: "invalid" });
  expect(await work()).toEqual([]);
  expect(await kept()).toEqual([]);
});

test("an address that takes no mail is forgotten; a mail server that is away is asked again", async ({
  database,
}) => {
  const { db, clock, telling, context, example, work, follow, kept } = await newsroom(database);
  await follow("reader@example.org");
  await logStatusChange(context, cancellation(example, { status: "postponed" }), "published");
  await markNews(telling);
  const [id = expect.fail("Nothing is due.")] = await alertsDue(db, clock.now());
  const away = {
    send: () => Promise.reject(new Error("connect ECONNREFUSED")),
    close: () => undefined,
  };
  await expect(writeAlert(telling, id, away)).rejects.toThrow("ECONNREFUSED");
  expect(await work()).toEqual([]);
  box.refuses = "5.1.1 No such mailbox";
  clock.pass(10);
  for (let days = 0; days < 3; days += 1) {
    expect(await kept()).toHaveLength(1);
    expect(await work()).toEqual([]);
    clock.pass(24 * 60);
  }
  expect(await kept()).toEqual([]);
});

test("an address that is refused in other words is forgotten only where other mail is taken", async ({
  database,
}) => {
  const { clock, context, example, work, follow, kept } = await newsroom(database);
  await follow("reader@example.org");
  await follow("other@example.org");
  box.refuses = "No such user here";
  await logStatusChange(context, cancellation(example, { status: "postponed" }), "published");
  for (let days = 0; days < 5; days += 1) {
    expect(await work()).toEqual([]);
    clock.pass(24 * 60);
  }
  expect(await kept()).toHaveLength(2);
  box.refused = "reader@example.org";
  expect((await work()).map(({ recipients }) => recipients.join())).toEqual(["other@example.org"]);
  clock.pass(24 * 60);
  expect(await work()).toEqual([]);
  expect((await kept()).map(({ email }) => email)).toEqual(["other@example.org"]);
});
