import { readFileSync } from "node:fs";
import type { APIRequestContext, Browser } from "@playwright/test";
import { type Action, can, type User } from "@/auth";
import { newId } from "@/lib/ids";
import { addAccount, choose, join, people, signedIn } from "./people";
import { expect, test } from "./test";

/** Every server action behind the door, and what it takes. */
const actions: Record<string, Action> = {
  addActor: "actor.record",
  addHook: "webhook.manage",
  addMeeting: "meeting.record",
  addQuestion: "question.record",
  addSource: "source.record",
  approveClaim: "claim.publish",
  approveCorrection: "claim.publish_correction",
  approveSeveral: "claim.publish",
  cancelImport: "record.import",
  cancelPublicationAt: "claim.cancel_publication",
  changeOwnPassword: "account.own",
  chooseNotices: "account.own",
  citeHere: "claim.edit",
  confirmTwoStep: "account.own",
  correctPublishedAttendance: "claim.correct",
  correctPublishedStatement: "claim.correct",
  correctPublishedStatusChange: "claim.correct",
  disable: "account.manage",
  discard: "claim.discard",
  enable: "account.manage",
  importFile: "record.import",
  invite: "account.manage",
  logAttendanceHere: "claim.record",
  logStatementHere: "claim.record",
  logStatusChangeHere: "claim.record",
  lookAgain: "source.edit",
  makeToken: "record.import",
  merge: "actor.merge",
  mergeQuestion: "question.merge",
  nameColumns: "record.import",
  newLink: "account.manage",
  publishClaimAt: "claim.plan_publication",
  recordArticle: "source.record",
  recordNewActor: "actor.record",
  recordNewMeeting: "meeting.record",
  recordNewQuestion: "question.record",
  recordNewSource: "source.record",
  removeHook: "webhook.manage",
  removeTwoStep: "account.manage",
  renewCodes: "account.own",
  renewHookSecret: "webhook.manage",
  retract: "claim.retract",
  revokeToken: "account.own",
  saveActor: "actor.edit",
  saveAttendance: "claim.record",
  saveMeeting: "meeting.edit",
  saveQuestion: "question.edit",
  saveSource: "source.edit",
  saveStatement: "claim.record",
  saveStatusChange: "claim.record",
  sendAllDrafts: "claim.send_to_review",
  sendClaimBack: "claim.send_back",
  sendClaimToReview: "claim.send_to_review",
  sendCorrectionBack: "claim.send_back_correction",
  sendFile: "record.import",
  setRole: "account.manage",
  signOutOthers: "account.own",
  signOutSession: "account.own",
  takeBack: "actor.undo_merge",
  takeQuestionBack: "question.undo_merge",
  tryHook: "webhook.manage",
  turnHookOff: "webhook.manage",
  turnHookOn: "webhook.manage",
  turnTwoStepOff: "account.own",
  undoDiscard: "claim.take_up_again",
  withdraw: "claim.withdraw_correction",
};
/**
 * Those that anybody may call, two that answer nothing to whoever may not ask, and one that takes its form alone, whose
 * verb is tried in sources/reading/read-address.test.ts.
 */
const others = [
  "ask",
  "choosePassword",
  "confirm",
  "describeActor",
  "describeQuestion",
  "leave",
  "readSourceAddress",
  "signInWithPassword",
  "signInWithProvider",
  "stop",
];

interface Built {
  id: string;
  name: string;
  /** An address at which it answers. */
  path: string;
}

/** Every server action of the production build. */
function builtActions(): Built[] {
  const manifest = JSON.parse(readFileSync(".next/server/server-reference-manifest.json", "utf8")) as {
    node: Record<string, { exportedName: string; workers: Record<string, unknown> }>;
  };
  return Object.entries(manifest.node).map(([id, { exportedName, workers }]) => {
    const [page = ""] = Object.keys(workers);
    const path = page
      .replace(/^app|\/page$/g, "")
      .replace("/(signed-in)", "")
      .replace("[id]", newId())
      .replace(/\[.*?\]/g, "nothing-there");
    return { id, name: exportedName, path };
  });
}

/** Calls a form's action the way a browser does, encoded as React does it. Answers what stands above the form then. */
const ownOrigin = () => new URL(test.info().project.use.baseURL ?? "").origin;

async function call(request: APIRequestContext, { id, path }: Built, typed: Record<string, string> = {}) {
  const multipart = new FormData();
  for (const [name, value] of Object.entries(typed)) multipart.append(`_1_${name}`, value);
  multipart.append("0", '[{"values":{},"errors":{}},"$K1"]');
  const response = await request.post(path, {
    headers: { "next-action": id, origin: ownOrigin() },
    multipart,
  });
  const answer = await response.text();
  return /"message":"([^"]*)"/.exec(answer)?.[1] ?? (response.ok() ? "" : answer);
}

const signedOut = "Your sign-in has ended";
const forbidden = "Your role does not allow this";

async function member(browser: Browser, role: User["role"]): Promise<APIRequestContext> {
  const email = `${role}${newId()}@example.org`;
  const page = await (await browser.newContext()).newPage();
  await join(page, addAccount(email, role), email);
  return page.request;
}

test("every form's action is refused to whoever may not take it, over HTTP", async ({ browser, request }) => {
  const built = builtActions();
  expect(built.map(({ name }) => name).toSorted()).toEqual([...Object.keys(actions), ...others].toSorted());
  const user = (role: User["role"]): User => ({ id: newId(), email: "", name: "", role });
  const callers = [
    [null, request],
    [user("staff"), await member(browser, "staff")],
    [user("editor"), await member(browser, "editor")],
    [user("admin"), await member(browser, "admin")],
  ] as const;
  for (const action of built) {
    const needed = actions[action.name];
    if (!needed) continue;
    for (const [who, theirs] of callers) {
      const answer = await call(theirs, action, { id: newId(), version: "1", session: newId() });
      const verdict = can(who, needed);
      const refusal = verdict.allowed ? null : verdict.signedOut ? signedOut : forbidden;
      const said = [signedOut, forbidden].find((words) => answer.includes(words)) ?? null;
      expect.soft(said, `${action.name} by ${who?.role ?? "nobody"}: ${answer.slice(0, 300)}`).toBe(refusal);
    }
  }
});

test("what is sent to be kept of a form and is none is refused in words", async ({ browser }) => {
  const request = await member(browser, "editor");
  for (const data of [
    "null",
    "[]",
    '{"address":1,"fields":null}',
    '{"address":"/desk","fields":{"text":7}}',
    "{",
  ]) {
    const headers = { "content-type": "application/json", origin: ownOrigin() };
    const answer = await request.post("/desk/unsent", { headers, data });
    expect(answer.status(), data).toBe(400);
    expect(await answer.json()).toMatchObject({ type: "urn:onrecord:problem:invalid" });
  }
});

test("a request to publish does nothing for whoever may not send it", async ({ browser, request }) => {
  const mark = `Put off ${newId()}.`;
  const author = await signedIn(browser, people.author);
  await author.goto("/desk/meetings/us-russia-talks-on-irritants/log-status-change");
  await author.getByLabel("Status", { exact: true }).selectOption("in_doubt");
  await author.getByLabel("Effective", { exact: true }).fill("2025-10-20");
  await author.getByLabel("Note", { exact: true }).fill(mark);
  await choose(author, "Source", "Sybiha invited", /Sybiha invited/);
  await author.getByRole("button", { name: "Send to review" }).click();
  await author.waitForURL(/\/desk\/claims\/[0-9a-f-]{36}/);
  const claim = new URL(author.url()).pathname;
  const approve = builtActions().find(({ name }) => name === "approveClaim");
  if (!approve) throw new Error("No action approveClaim");
  const seen = { id: claim.slice(claim.lastIndexOf("/") + 1), version: "1" };
  const reader = await signedIn(browser, people.reader);
  expect(await call(request, approve, seen)).toContain(signedOut);
  expect(await call(reader.request, approve, seen)).toContain(forbidden);
  expect(await call(author.request, approve, seen)).toContain("someone who did not write it");
  expect(await (await request.get(`/claims/${seen.id}`)).text()).not.toContain(mark);
  await author.reload();
  await expect(author.getByText("In review").first()).toBeVisible();
  const reviewer = await signedIn(browser, people.reviewer);
  await call(reviewer.request, approve, seen);
  expect(await (await request.get(`/claims/${seen.id}`)).text()).toContain(mark);
});
