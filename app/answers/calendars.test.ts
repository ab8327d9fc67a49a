import ICAL from "ical.js";
import { describe, expect } from "vitest";
import { type TestDatabase, test } from "@/db/testing";
import { importDossier } from "@/dossiers/import";
import { testContext, testUser } from "@/ledger/testing";
import { idForKey } from "@/lib/ids";
import { editMeeting, logStatusChange } from "@/meetings";
import { type Status, statuses } from "@/meetings/vocabulary";
import { retractClaim } from "@/review";
import { cancellation, recordExample } from "@/review/testing";
import { calendar, calendarEvent } from "./calendars";

const siteUrl = "https://record.example";
const now = new Date("2026-02-01T12:00:00Z");
const context = ({ as }: TestDatabase) => ({ db: as("published").db, siteUrl });
const asked = new Request("http://localhost/calendar.ics");

/** The events, by UID, as a parser of somebody else's reads them; their lines are no longer than may be. */
async function eventsIn(response: Response) {
  expect(response.headers.get("content-type")).toBe("text/calendar; charset=utf-8");
  const text = await response.text();
  const lines = text.split("\r\n");
  // Each line is ended, the last one too.
  expect(lines.at(-1)).toBe("");
  expect(lines.filter((line) => Buffer.byteLength(line) > 75 || line.includes("\n"))).toEqual([]);
  const root = new ICAL.Component(ICAL.parse(text));
  expect(root.getFirstPropertyValue("version")).toBe("2.0");
  return root.getAllSubcomponents("vevent").map((event) => {
    const of = (name: string) => event.getFirstPropertyValue(name)?.toString() ?? null;
    const names = ["uid", "status", "summary", "description", "location", "dtstart", "dtend", "url"] as const;
    const values = Object.fromEntries(names.map((name) => [name, of(name)]));
    return { ...values, sequence: Number(of("sequence")) } as Record<
      (typeof names)[number],
      string | null
    > & {
      sequence: number;
    };
  });
}

interface Told {
  status: Status;
  scheduled?: string | null;
  accordingTo?: string;
  [field: string]: unknown;
}

/** A record with meetings by what was published of each, in order. */
async function record({ db }: TestDatabase, meetings: Record<string, Told[]>, more: object = {}) {
  const dossier = {
    format: "onrecord/1",
    actors: ["paper", "one", "two"].map((key) => ({ key, kind: "outlet", name: key })),
    sources: [{ key: "report", kind: "article", publisher: "paper", title: "Report" }],
    meetings: Object.keys(meetings).map((key) => ({
      key,
      title: key,
      kind: "talks",
      participants: [],
      ...more,
    })),
    statusChanges: Object.entries(meetings).flatMap(([meeting, told]) =>
      told.map((change, n) => ({
        key: `${meeting}-${n}`,
        meeting,
        effective: `2025-12-0${n + 1}`,
        citations: [{ source: "report" }],
        state: "published",
        ...change,
      })),
    ),
  };
  const editor = { ...testContext(db, testUser("admin"), "optional"), clock: { now: () => now } };
  expect((await importDossier(editor, dossier)).problems).toEqual([]);
}

const inCalendar: Record<Status, "TENTATIVE" | "CONFIRMED" | "CANCELLED"> = {
  proposed: "TENTATIVE",
  planned: "TENTATIVE",
  scheduled: "CONFIRMED",
  in_doubt: "TENTATIVE",
  postponed: "TENTATIVE",
  rescheduled: "CONFIRMED",
  relocated: "CONFIRMED",
  declined: "CANCELLED",
  cancelled: "CANCELLED",
  under_way: "CONFIRMED",
  suspended: "TENTATIVE",
  held: "CONFIRMED",
  not_held: "CANCELLED",
};

describe("/calendar.ics", () => {
  test("has each status of a meeting that is on a day", async ({ database }) => {
    await record(
      database,
      Object.fromEntries(statuses.map((status) => [status, [{ status, scheduled: "2026-01-20" }]])),
    );
    const events = await eventsIn(await calendar(asked, context(database)));
    expect(Object.fromEntries(events.map(({ summary, status }) => [summary, status]))).toEqual(inCalendar);
    expect(events.find(({ summary }) => summary === "scheduled")).toEqual({
      uid: `${idForKey("meeting", "scheduled")}@record.example`,
      status: "CONFIRMED",
      summary: "scheduled",
      description: "Scheduled.\nhttps://record.example/meetings/scheduled",
      location: null,
      dtstart: "2026-01-20",
      dtend: "2026-01-21",
      url: "https://record.example/meetings/scheduled",
      sequence: 1,
    });
  });

  const scheduled: [string, string | null, { dtstart: string; dtend: string | null } | null][] = [
    ["a day", "2026-03-10", { dtstart: "2026-03-10", dtend: "2026-03-11" }],
    ["the last day of February", "2028-02-29", { dtstart: "2028-02-29", dtend: "2028-03-01" }],
    ["a time of day", "2026-03-10T23:30-05:00", { dtstart: "2026-03-11T04:30:00Z", dtend: null }],
    [
      "from one hour to another",
      "2026-03-10T14:00Z/2026-03-10T16:00Z",
      { dtstart: "2026-03-10", dtend: "2026-03-11" },
    ],
    ["a month", "2026-03", null],
    ["a day that is uncertain", "2026-03-10?", null],
    ["about a day", "2026-03-~10", null],
    ["one of two days", "[2026-03-10,2026-03-11]", null],
    ["some day of several", "2026-03-10/2026-03-12", null],
    ["by a day", "../2026-03-10", null],
    ["a season", "2026-21", null],
    ["no day", null, null],
  ];
  test("knows the day where one is told, and invents none", async ({ database }) => {
    const told = scheduled.map(([name, date]) => [
      name.replaceAll(" ", "-"),
      [{ status: "scheduled", scheduled: date }],
    ]);
    await record(database, Object.fromEntries(told));
    const events = await eventsIn(await calendar(asked, context(database)));
    for (const [name, , expected] of scheduled) {
      const found = events.find(({ summary }) => summary === name.replaceAll(" ", "-"));
      expect(found ? { dtstart: found.dtstart, dtend: found.dtend } : null, name).toEqual(expected);
    }
  });

  test("leaves out what is postponed without a day, or on a day that accounts differ on", async ({
    database,
  }) => {
    await record(database, {
      postponed: [{ status: "scheduled", scheduled: "2026-03-10" }, { status: "postponed" }],
      "nobody-agrees": [
        { status: "scheduled", scheduled: "2026-03-10", accordingTo: "one" },
        { status: "cancelled", accordingTo: "two", effective: "2025-12-01" },
      ],
      "one-alone": [{ status: "scheduled", scheduled: "2026-03-10", accordingTo: "one" }],
      differing: [
        { status: "scheduled", scheduled: "2026-03-10", place: { city: "Vienna", country: "AT" } },
        { status: "cancelled", accordingTo: "two" },
      ],
    });
    const events = await eventsIn(await calendar(asked, context(database)));
    const told = events.map(({ summary, description, location }) => ({ summary, description, location }));
    expect(told).toHaveLength(2);
    expect(told).toContainEqual({
      summary: "one-alone",
      description: "Scheduled, according to one.\nhttps://record.example/meetings/one-alone",
      location: null,
    });
    expect(told).toContainEqual({
      summary: "differing",
      description: "Scheduled.\nAccounts differ.\nhttps://record.example/meetings/differing",
      location: "Vienna, Austria",
    });
  });

  const hostile = [
    "<script>alert(1)</script> ]]> & END:VEVENT",
    'a, b; c\\n d: "e"',
    `لقاء ‮drawkcab‬ ${"👩‍👩‍👧".repeat(30)}`,
    '=HYPERLINK("https://example.org")',
  ];
  test.for(hostile)("holds %s as the text it is", async (title, { database }) => {
    const description = `First line\nEND:VEVENT\n${title}`;
    await record(
      database,
      { talks: [{ status: "scheduled", scheduled: "2026-03-10", place: { venue: title } }] },
      { title, description },
    );
    const [event, ...others] = await eventsIn(await calendar(asked, context(database)));
    expect(others).toEqual([]);
    expect(event).toMatchObject({
      summary: title,
      location: title,
      description: `Scheduled.\n${description}\nhttps://record.example/meetings/talks`,
    });
  });
});

describe("/meetings/{slug}/event.ics", () => {
  test("is one event through cancellation, return, retraction and another title, each known to be later", async ({
    database,
  }) => {
    const { db } = database;
    const editor = testContext(db, testUser("admin"), "optional");
    const example = await recordExample(editor);
    const publish = async (more: Parameters<typeof cancellation>[1]) =>
      (await logStatusChange(editor, cancellation(example, more), "published")).id;
    const event = async () => {
      const [found] = await eventsIn(await calendarEvent(asked, example.meeting.key, context(database)));
      return found;
    };
    await publish({ status: "scheduled", scheduled: "2025-10-23", effective: "2025-10-19" });
    const states = [await event()];
    await publish({ effective: "2025-10-20" });
    states.push(await event());
    const again = await publish({ status: "scheduled", effective: "2025-10-21" });
    states.push(await event());
    await retractClaim(editor, { id: again, version: 1 }, { publicNote: "It was another meeting." });
    states.push(await event());
    const edit = { id: example.meeting.id, version: 1, kind: "talks" as const, participants: [] };
    await editMeeting(editor, { ...edit, title: "Talks in Budapest" });
    states.push(await event());
    expect(states.map((state) => [state?.summary, state?.status])).toEqual([
      ["Rubio–Lavrov talks", "CONFIRMED"],
      ["Rubio–Lavrov talks", "CANCELLED"],
      ["Rubio–Lavrov talks", "CONFIRMED"],
      ["Rubio–Lavrov talks", "CANCELLED"],
      ["Talks in Budapest", "CANCELLED"],
    ]);
    expect(new Set(states.map((state) => state?.uid)).size).toBe(1);
    const sequences = states.map((state) => state?.sequence ?? 0);
    expect(sequences).toEqual([...new Set(sequences)].toSorted((one, two) => one - two));
    expect(sequences.every((one) => one > 0)).toBe(true);
  });

  test("is not found where the day is not known, nor of a meeting that is not public", async ({
    database,
  }) => {
    const editor = testContext(database.db, testUser("admin"), "optional");
    const example = await recordExample(editor);
    await logStatusChange(editor, cancellation(example, { scheduled: "2025-10-23" }));
    const status = async (key: string) => (await calendarEvent(asked, key, context(database))).status;
    expect(await status(example.meeting.key)).toBe(404);
    await logStatusChange(editor, cancellation(example), "published");
    expect(await status(example.meeting.key)).toBe(404);
    expect(await status("nothing\0")).toBe(404);
    expect(await eventsIn(await calendar(asked, context(database)))).toEqual([]);
  });
});
