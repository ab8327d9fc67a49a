import { describe, expect } from "vitest";
import { listActors, recordActor } from "@/actors";
import { test } from "@/db/testing";
import { testContext, testUser } from "@/ledger/testing";
import { newId } from "@/lib/ids";
import {
  countMeetings,
  editMeeting,
  listMeetings,
  logAttendance,
  logStatusChange,
  meetingClaims,
  overdueMeetings,
  readMeeting,
  recordMeeting,
  refreshStaleSummaries,
  statusChangesOf,
} from "@/meetings";
import { listQuestions, listStatements, logStatement, recordQuestion } from "@/statements";
import { discardDraft } from ".";
import { listClaims, readClaim } from "./read";
import { cancellation, recordExample } from "./testing";

const optional = (db: Parameters<typeof testContext>[0]) => testContext(db, testUser(), "optional");

describe("lists of the desk", () => {
  test("go on after the last row of a page, without a gap or a repeat", async ({ database: { db } }) => {
    const context = optional(db);
    const names = ["Anna", "Anna", "Bela", "Cyril", "Dora"];
    for (const name of names) await recordActor(context, { kind: "person", name });
    const seen: string[] = [];
    for (let after: string | undefined; ; ) {
      const page = await listActors(db, { after, limit: 2 });
      seen.push(...page.map((actor) => actor.name));
      after = page.at(-1)?.id;
      if (page.length < 2) break;
    }
    expect(seen).toEqual(names);

    for (const name of names) await recordMeeting(context, { title: name, kind: "call", participants: [] });
    const { clock } = context;
    const first = await listMeetings(db, { limit: 3, now: clock.now() });
    const rest = await listMeetings(db, { limit: 3, now: clock.now(), after: first.at(-1)?.id });
    expect(new Set([...first, ...rest].map((meeting) => meeting.id)).size).toBe(names.length);
    expect(await countMeetings(db)).toBe(names.length);

    for (const name of names) await recordQuestion(context, { text: name });
    const questions = await listQuestions(db, { limit: 3 });
    const more = await listQuestions(db, { limit: 3, after: questions.at(-1)?.id });
    expect([...questions, ...more].map((question) => question.text)).toEqual(names);
  });

  test("find what goes by another name, and take % and _ as they are", async ({ database: { db } }) => {
    const context = optional(db);
    await recordActor(context, { kind: "person", name: "Sergey Lavrov", aliases: ["Lawrow"] });
    await recordMeeting(context, {
      title: "Talks at 100%",
      alsoKnownAs: ["The Vienna round"],
      kind: "talks",
      participants: [],
    });
    const meetings = (q: string) => listMeetings(db, { q, now: context.clock.now() });
    expect(await listActors(db, { q: "lawrow" })).toHaveLength(1);
    expect(await listActors(db, { q: "%" })).toHaveLength(0);
    expect(await meetings("vienna")).toHaveLength(1);
    expect(await meetings("100%")).toHaveLength(1);
    expect(await meetings("1_0")).toHaveLength(0);
  });
});

describe("what waits at the desk", () => {
  test("a meeting is overdue once its day has passed in its own time zone", async ({ database: { db } }) => {
    const context = optional(db);
    const example = await recordExample(context);
    const far = await recordMeeting(context, {
      title: "Talks on an island",
      kind: "talks",
      timeZone: "Pacific/Kiritimati",
      participants: [],
    });
    for (const meeting of [example.meeting.id, far.id])
      await logStatusChange(
        context,
        cancellation(example, { meeting, status: "scheduled", scheduled: "2025-10-23" }),
        "published",
      );
    const titles = async (now: string) =>
      (await overdueMeetings(db, new Date(now))).map((meeting) => meeting.title);
    expect(await titles("2025-10-23T09:59:00Z")).toEqual([]);
    expect(await titles("2025-10-23T10:00:00Z")).toEqual(["Talks on an island"]);
    expect(await titles("2025-10-24T00:00:00Z")).toHaveLength(2);

    await logStatusChange(context, cancellation(example), "published");
    expect(await titles("2025-10-24T00:00:00Z")).toEqual(["Talks on an island"]);
  });

  test("a time zone that is corrected moves the moment from which a meeting is overdue", async ({
    database: { db },
  }) => {
    const context = optional(db);
    const example = await recordExample(context);
    const change = cancellation(example, { status: "scheduled", scheduled: "2025-10-23" });
    await logStatusChange(context, change, "published");
    const overdue = async () => (await overdueMeetings(db, new Date("2025-10-23T12:00:00Z"))).length;
    expect(await overdue()).toBe(0);
    const { title, kind, version } = (await readMeeting(db, example.meeting.key)) ?? expect.fail();
    await editMeeting(context, {
      id: example.meeting.id,
      version,
      title,
      kind,
      timeZone: "Pacific/Kiritimati",
      participants: [],
    });
    expect(await overdue()).toBe(1);
  });

  test("what is overdue is found behind any number of meetings that are not", async ({
    database: { db },
  }) => {
    const context = optional(db);
    const example = await recordExample(context);
    // Where the day ends last, so that by the dates alone these come first.
    const meetings = ["Pacific/Pago_Pago", "Pacific/Pago_Pago", "Pacific/Kiritimati"];
    for (const timeZone of meetings) {
      const meeting = await recordMeeting(context, {
        title: timeZone,
        kind: "talks",
        timeZone,
        participants: [],
      });
      const change = { meeting: meeting.id, status: "scheduled", scheduled: "2025-10-23" } as const;
      await logStatusChange(context, cancellation(example, change), "published");
    }
    const found = await overdueMeetings(db, new Date("2025-10-23T12:00:00Z"), 2);
    expect(found.map(({ title }) => title)).toEqual(["Pacific/Kiritimati"]);
  });

  test("summaries of older rules, and missing ones, are derived anew", async ({
    database: { db, owner },
  }) => {
    const context = optional(db);
    const example = await recordExample(context);
    await logStatusChange(context, cancellation(example), "published");
    const other = await recordMeeting(context, { title: "Call", kind: "call", participants: [] });
    await logStatusChange(context, cancellation(example, { meeting: other.id }), "published");
    const summaries = () => owner`select * from meeting_summary order by meeting_id`;
    const before = await summaries();
    await owner`update meeting_summary set status = 'held', changes = '{}', derived_by = 0
      where meeting_id = ${example.meeting.id}`;
    await owner`delete from meeting_summary where meeting_id = ${other.id}`;
    await refreshStaleSummaries(db);
    expect(await summaries()).toEqual(before);
  });

  test("status changes stand in the order in which they came about, whenever they were logged", async ({
    database: { db },
  }) => {
    const context = optional(db);
    const example = await recordExample(context);
    for (const [status, effective] of [
      ["planned", "2025-10-22"],
      ["cancelled", "2025-10-20"],
      ["scheduled", "../2025-10-21"],
    ] as const)
      await logStatusChange(context, cancellation(example, { status, effective }), "published");
    const claims = await meetingClaims(db, example.meeting.id);
    const changes = statusChangesOf(claims, null).map(({ statusChange }) => statusChange?.status);
    expect(changes).toEqual(["planned", "scheduled", "cancelled"]);
  });

  test("a meeting shows drafts, and takes its status from what is published", async ({
    database: { db },
  }) => {
    const context = optional(db);
    const example = await recordExample(context);
    await logStatusChange(
      context,
      cancellation(example, { status: "planned", effective: "2025-10-01" }),
      "published",
    );
    await logStatusChange(context, cancellation(example, { accordingTo: example.lavrov }), "published");
    await logStatusChange(context, cancellation(example));
    await logAttendance(context, {
      meeting: example.meeting.id,
      actor: example.rubio,
      change: "declined",
      effective: "2025-10-21",
    });
    const logged = await meetingClaims(db, example.meeting.id);
    expect(logged.map(({ claim }) => claim.state)).toEqual(["draft", "draft", "published", "published"]);
    expect(logged[0]).toMatchObject({ attendee: "Marco Rubio" });
    expect(logged[2]).toMatchObject({ accordingTo: "Sergey Lavrov" });

    const differing = await listMeetings(db, { only: "differing", now: context.clock.now() });
    expect(differing.map((meeting) => meeting.id)).toEqual([example.meeting.id]);
  });

  test("claims are listed by author, by state and by what they rest on", async ({ database: { db } }) => {
    const context = optional(db);
    const example = await recordExample(context);
    const { id } = await logStatusChange(context, cancellation(example));
    await logStatement(context, {
      speaker: example.rubio,
      form: "quote",
      text: "It is off.",
      meetings: [example.meeting.id],
    });
    const ids = async (filter: Parameters<typeof listClaims>[1]) =>
      (await listClaims(db, filter)).map((claim) => claim.id);
    expect(await ids({ sourceId: example.article })).toEqual([id]);
    expect(await ids({ meetingId: example.meeting.id })).toHaveLength(2);
    expect(await ids({ meetingId: newId() })).toEqual([]);
    expect(await ids({ q: "rubio" })).toHaveLength(2);
    expect(await ids({ q: "talks" })).toEqual([id]);
    expect(await ids({ q: "off" })).toHaveLength(1);
    expect(await ids({ state: "draft", authorId: context.user?.id ?? "" })).toHaveLength(2);
    expect(await ids({ state: "draft", authorId: testUser().id })).toHaveLength(0);
    expect(await listStatements(db, { speakerId: example.rubio })).toMatchObject([
      { speaker: "Marco Rubio", about: "Rubio–Lavrov talks" },
    ]);
    expect(await listStatements(db, { speakerId: example.lavrov })).toEqual([]);
  });

  test("what awaits review stands in the order in which it came, anything else the newest first", async ({
    database: { db },
  }) => {
    const context = testContext(db, testUser());
    const example = await recordExample(context);
    const logged = async (state: "draft" | "in_review", note: string) =>
      (await logStatusChange(context, { ...cancellation(example), note }, state)).id;
    const waiting = [await logged("in_review", "The first."), await logged("in_review", "The second.")];
    const drafts = [await logged("draft", "The third."), await logged("draft", "The fourth.")];
    const ids = async (filter: Parameters<typeof listClaims>[1]) =>
      (await listClaims(db, filter)).map(({ id }) => id);
    expect(await ids({ state: "in_review" })).toEqual(waiting);
    expect(await ids({ state: "draft" })).toEqual(drafts.toReversed());
    expect(await ids({ state: "draft", limit: 1 })).toEqual(drafts.slice(1));
    const [discarded = "", kept = ""] = drafts;
    await discardDraft(context, { id: discarded, version: 1 });
    expect(await ids({ state: "draft" })).toEqual([kept]);
    expect(await ids({ ids: [discarded] })).toEqual([discarded]);
  });

  test("a claim is read with its meeting and nothing that its kind has not; one that is none is nobody's", async ({
    database: { db },
  }) => {
    const context = optional(db);
    const example = await recordExample(context);
    const { id } = await logStatusChange(context, cancellation(example));
    expect(await readClaim(db, id)).toMatchObject({
      meeting: { id: example.meeting.id, key: example.meeting.key },
      citations: [{ sourceId: example.article }],
      meetings: [],
      positions: [],
    });
    expect(await readClaim(db, example.article)).toBeNull();
  });
});
