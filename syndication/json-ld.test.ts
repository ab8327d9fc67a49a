import { readFile } from "node:fs/promises";
import { expect } from "vitest";
import { type TestDatabase, test } from "@/db/testing";
import { importDossier } from "@/dossiers/import";
import { testContext } from "@/ledger/testing";
import { meetingPage } from "@/published/pages/meeting";
import { storiesDossier } from "@/published/pages/test-stories";
import { meetingJsonLd } from "./json-ld";
import { siteJsonLd } from "./site-json-ld";

const demo = JSON.parse(await readFile("dossiers/demo/rubio-lavrov-2025.json", "utf8"));
const now = new Date("2025-10-22T12:00:00Z");

async function jsonLdOf(database: TestDatabase, slug: string) {
  const meeting = await meetingPage(database.as("published").db, slug, now);
  return meeting && meetingJsonLd(meeting, "https://record.example");
}

test("says what is known and no more", async ({ database }) => {
  await importDossier(testContext(database.db), demo);
  const talks = await jsonLdOf(database, "rubio-lavrov-talks-october-2025");
  expect(JSON.parse(talks ?? "")).toMatchObject({
    "@type": "Event",
    eventStatus: "https://schema.org/EventCancelled",
    startDate: "2025-10-23",
  });
  const undated = await jsonLdOf(database, "us-russia-talks-on-irritants");
  expect(JSON.parse(undated ?? "")).not.toHaveProperty("startDate");
  expect(await jsonLdOf(database, "zelenskyy-putin-talks-budapest")).toBeNull();
});

test("has the date a meeting was moved from on the same account, and no Event where accounts differ", async ({
  database,
}) => {
  const context = { ...testContext(database.db), clock: { now: () => new Date("2026-02-01T12:00:00Z") } };
  expect((await importDossier(context, storiesDossier)).problems).toEqual([]);
  expect(JSON.parse((await jsonLdOf(database, "moved")) ?? "")).toMatchObject({
    eventStatus: "https://schema.org/EventRescheduled",
    startDate: "2026-01-20",
    previousStartDate: "2025-12-10",
  });
  expect(JSON.parse((await jsonLdOf(database, "held-later")) ?? "")).not.toHaveProperty("previousStartDate");
  expect(JSON.parse((await jsonLdOf(database, "postponed")) ?? "")).not.toHaveProperty("startDate");
  expect(await jsonLdOf(database, "nobody-agrees")).toBeNull();
});

test("cannot close the script it stands in", async ({ database }) => {
  const [first, ...others] = demo.meetings;
  const meetings = [{ ...first, title: "</script><script>alert(1)</script>" }, ...others];
  await importDossier(testContext(database.db), { ...demo, meetings });
  const jsonLd = await jsonLdOf(database, first.key);
  expect(jsonLd).toContain("script");
  expect(jsonLd).not.toContain("<");
});

const ofStatus = {
  proposed: null,
  planned: "EventScheduled",
  scheduled: "EventScheduled",
  in_doubt: "EventScheduled",
  postponed: "EventPostponed",
  rescheduled: "EventRescheduled",
  relocated: "EventScheduled",
  declined: "EventCancelled",
  cancelled: "EventCancelled",
  under_way: "EventScheduled",
  suspended: "EventPostponed",
  held: "EventScheduled",
  not_held: "EventCancelled",
} as const;
const ofMode = {
  in_person: "OfflineEventAttendanceMode",
  online: "OnlineEventAttendanceMode",
  telephone: "OnlineEventAttendanceMode",
  hybrid: "MixedEventAttendanceMode",
} as const;
const told = {
  format: "onrecord/1",
  actors: [
    { key: "paper", kind: "outlet", name: "Paper" },
    { key: "ada", kind: "person", name: "Ada" },
    { key: "unnamed", kind: "unnamed", name: "an official" },
  ],
  sources: [{ key: "report", kind: "article", publisher: "paper", title: "Report" }],
};

const ofAdas = { accordingTo: "ada", scheduled: "2025-12-10", place: { city: "Geneva" } };
const ofThePapers = { accordingTo: "paper", scheduled: "2025-12-12", place: { city: "Vienna" } };

test.for([
  ["one of the days that two give", [ofAdas, ofThePapers], []],
  ["the day that one gives", [ofAdas], ["startDate", "location"]],
  [
    "the record's own day, whatever others give",
    [{ ...ofAdas, accordingTo: undefined }, ofThePapers],
    ["startDate", "location"],
  ],
  ["a stretch of time", [{ scheduled: "2025-12-02T00:30Z/2025-12-02T03:00Z" }], []],
  ["a time of day", [{ scheduled: "2025-12-02T00:30Z" }], ["startDate"]],
  [
    "the stretch in which it was held",
    [{ status: "under_way", effective: "2025-10-20T09:00Z" }, { status: "held" }],
    [],
  ],
  ["the day on which it was held", [{ status: "under_way" }, { status: "held" }], ["startDate"]],
] as const)("has a date and a place that are known, of %s", async ([, changes, has], { database }) => {
  const dossier = {
    ...told,
    meetings: [
      { key: "talks", title: "Talks", kind: "talks", participants: [{ actor: "ada", as: "principal" }] },
    ],
    statusChanges: changes.map((change, n) => ({
      key: `change-${n}`,
      meeting: "talks",
      status: "scheduled",
      effective: "2025-10-20",
      citations: [{ source: "report" }],
      state: "published",
      ...change,
    })),
  };
  expect((await importDossier(testContext(database.db), dossier)).problems).toEqual([]);
  const event = JSON.parse((await jsonLdOf(database, "talks")) ?? "");
  expect(["startDate", "location"].filter((name) => name in event)).toEqual(has);
});

/** For each status, and for each way of meeting, a meeting that has it; in one an unnamed speaker takes part. */
const everyKind = {
  ...told,
  meetings: [...Object.keys(ofStatus), ...Object.keys(ofMode)].map((key) => ({
    key: key.replace("_", "-"),
    title: key,
    kind: "talks",
    participants: ["ada", "paper", "unnamed"].map((actor) => ({ actor, as: "principal" })),
  })),
  statusChanges: [
    ...Object.keys(ofStatus).map((status) => ({ key: status, status })),
    ...Object.keys(ofMode).map((mode) => ({ key: mode, status: "scheduled", place: { mode } })),
  ].map((change) => ({
    effective: "2025-10-01",
    citations: [{ source: "report" }],
    state: "published",
    ...change,
    meeting: change.key.replace("_", "-"),
  })),
};

test("has each status and way of meeting as schema.org has it, and of those who take part whoever is named", async ({
  database,
}) => {
  expect((await importDossier(testContext(database.db), everyKind)).problems).toEqual([]);
  for (const [status, expected] of Object.entries(ofStatus)) {
    const event = JSON.parse((await jsonLdOf(database, status.replace("_", "-"))) ?? "{}");
    expect(event.eventStatus, status).toBe(expected ? `https://schema.org/${expected}` : undefined);
  }
  for (const [mode, expected] of Object.entries(ofMode)) {
    const event = JSON.parse((await jsonLdOf(database, mode.replace("_", "-"))) ?? "");
    expect(event).toMatchObject({
      eventAttendanceMode: `https://schema.org/${expected}`,
      eventStatus: "https://schema.org/EventScheduled",
    });
    expect(event).not.toHaveProperty("location");
    expect(event).not.toHaveProperty("startDate");
    expect(event.performer).toEqual([
      { "@type": "Person", name: "Ada", url: "https://record.example/actors/ada" },
      { "@type": "Organization", name: "Paper", url: "https://record.example/actors/paper" },
    ]);
  }
});

test("says where the site is searched, in its language", () => {
  expect(JSON.parse(siteJsonLd("https://record.example", "/uk/search", "uk"))).toMatchObject({
    "@type": "WebSite",
    inLanguage: "uk",
    potentialAction: {
      "@type": "SearchAction",
      target: { urlTemplate: "https://record.example/uk/search?q={search_term_string}" },
    },
  });
});
