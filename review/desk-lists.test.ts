import { describe, expect } from "vitest";
import { listActors, recordActor } from "@/actors";
import { test } from "@/db/testing";
import { testContext, testUser } from "@/ledger/testing";
import {
  countMeetings,
  listMeetings,
  logAttendance,
  logStatusChange,
  meetingClaims,
  overdueMeetings,
  recordMeeting,
  stateOf,
} from "@/meetings";
import { listQuestions, listStatements, logStatement, recordQuestion } from "@/statements";
import { listClaims } from "./read";
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
    const rest = await listMeetings(db, { limit: 3, now: clock.now(), before: first.at(-1)?.id });
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

    const state = stateOf(logged, { now: context.clock.now(), timeZone: null });
    expect(state.current?.status).toBe("planned");
    expect(state.differing.map((change) => change.accordingToId)).toEqual([example.lavrov]);
    const differing = await listMeetings(db, { differing: true, now: context.clock.now() });
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
    expect(await ids({ state: "draft", authorId: context.user?.id ?? "" })).toHaveLength(2);
    expect(await ids({ state: "draft", authorId: testUser().id })).toHaveLength(0);
    expect(await listStatements(db, { speakerId: example.rubio })).toMatchObject([
      { speaker: "Marco Rubio", about: "Rubio–Lavrov talks" },
    ]);
    expect(await listStatements(db, { speakerId: example.lavrov })).toEqual([]);
  });
});
