import { expect } from "vitest";
import { type TestDatabase, test } from "@/db/testing";
import { importDossier } from "@/dossiers/import";
import { testContext, testUser } from "@/ledger/testing";
import { correctStatusChange, meetingNamed } from "@/meetings";
import { readChanges, subject } from "@/published/history/changes";
import { claimPage } from "@/published/pages/claim";
import { meetingPage } from "@/published/pages/meeting";
import { sourcePage } from "@/published/pages/source";
import { asOf } from "@/published/stood/as-of";
import { readClaim } from "@/review";
import { exportReport } from "./export";
import { readParameters } from "./filters";
import { type ReportName, reports } from "./registry";

const now = new Date("2025-10-22T12:00:00Z");
const citations = [{ source: "report" }];
const published = { citations, state: "published" };

/** Every field that keeps a source's own words, or who, how and in what it was said or decided. */
const dossier = {
  format: "onrecord/1",
  actors: [
    { key: "wire", kind: "outlet", name: "The Wire" },
    { key: "chair", kind: "person", name: "Ana Chair" },
    { key: "council", kind: "organisation", name: "The Council" },
    { key: "ministry", kind: "organisation", name: "The Ministry" },
  ],
  sources: [
    {
      key: "report",
      publisher: "wire",
      title: "On hold",
      kind: "article",
      note: "Since taken off its site.",
    },
  ],
  meetings: [
    { key: "first", title: "First round", kind: "talks", participants: [{ actor: "chair", as: "presides" }] },
    {
      key: "second",
      title: "Second round",
      kind: "talks",
      participants: [],
      related: [{ meeting: "first", how: "depends_on" }],
    },
  ],
  statusChanges: [
    {
      ...published,
      key: "on-hold",
      meeting: "first",
      status: "postponed",
      statusAsWorded: "on hold",
      effective: "2025-10-21",
      effectiveAsWorded: "on Tuesday",
      decidedBy: ["ministry", "council"],
      scheduledAsWorded: "a date was set but not made known",
      place: { mode: "online" },
    },
    {
      ...published,
      key: "no-date",
      meeting: "second",
      status: "planned",
      effective: "2025-10-20",
      scheduled: null,
      scheduledAsWorded: "no date yet",
      place: { city: "Budapest", country: "HU", mode: "hybrid" },
    },
  ],
  statements: [
    {
      ...published,
      key: "said",
      speaker: "chair",
      saidAsWorded: "last week",
      reported: "2025-10-21",
      form: "paraphrase",
      medium: "press_conference",
      text: "We wait.",
      meetings: ["first"],
      note: "Through an interpreter.",
    },
  ],
};

async function imported(database: TestDatabase) {
  const context = testContext(database.db, testUser("admin"), "optional");
  const report = await importDossier(context, dossier);
  expect(report.problems).toEqual([]);
  const model = await meetingPage(database.as("published").db, "first", now);
  if (!model) throw new Error("The meeting is not public.");
  return { context, model };
}

const row = (database: TestDatabase, name: ReportName, meeting: string) =>
  firstRow(database, name, { meeting });

async function firstRow(database: TestDatabase, name: ReportName, filters: Record<string, string>) {
  const body = await exportReport(reports[name], {
    databaseUrl: database.url,
    vantage: "published",
    siteUrl: "https://record.example",
    ...readParameters(new URLSearchParams(filters)),
  });
  const [, line = ""] = (await new Response(body).text()).split("\r\n");
  return line;
}

test("pages have what a dossier gives, and a second import changes nothing", async ({ database }) => {
  const { context, model } = await imported(database);
  expect(model.participants).toMatchObject([{ name: "Ana Chair", capacity: "presides" }]);
  expect(model.related).toMatchObject([{ key: "second", how: "depends_on", direction: "backward" }]);
  expect(model.statusChanges[0]?.statusChange).toMatchObject({
    statusAsWorded: "on hold",
    effective: { asWorded: "on Tuesday" },
    decidedBy: [{ name: "The Ministry" }, { name: "The Council" }],
    scheduled: undefined,
    scheduledInWords: "a date was set but not made known",
    place: { venue: null, city: null, country: null, mode: "online" },
  });
  expect(model.statements[0]).toMatchObject({
    note: "Through an interpreter.",
    statement: { said: null, saidInWords: "last week", medium: "press_conference" },
  });
  const second = await meetingPage(database.as("published").db, "second", now);
  expect(second?.statusChanges[0]?.statusChange).toMatchObject({
    scheduled: null,
    scheduledInWords: "no date yet",
    place: { city: "Budapest", mode: "hybrid" },
  });
  const source = await sourcePage(database.as("published").db, model.sources[0]?.id ?? "");
  expect(source?.note).toBe("Since taken off its site.");
  expect(await importDossier(context, dossier)).toMatchObject({ problems: [], recorded: {} });
});

test("exports have them", async ({ database }) => {
  await imported(database);
  expect(await row(database, "status-history", "first")).toMatch(
    /,on hold,on Tuesday,a date was set but not made known,The Ministry \| The Council$/,
  );
  expect(await row(database, "status-history", "first")).toContain(",online,");
  expect(await row(database, "status-history", "second")).toMatch(/"Budapest, HU, hybrid".*,,,no date yet,$/);
  expect(await row(database, "statements", "first")).toMatch(
    /,last week,press_conference,Through an interpreter\.,2025-10-21$/,
  );
});

test("status changes are found by who decided them", async ({ database }) => {
  await imported(database);
  expect(await firstRow(database, "status-history", { actor: "council" })).toContain(",postponed,");
  expect(await firstRow(database, "status-history", { actor: "wire" })).toBe("");
});

test("a correction of them is told word by word, and the page before it stands", async ({ database }) => {
  const { context, model } = await imported(database);
  const [claim] = model.statusChanges;
  const id = claim?.id ?? "";
  const [council, cited] = [claim?.statusChange?.decidedBy[1]?.id, claim?.citations[0]?.source.id];
  await correctStatusChange(context, {
    id,
    version: 1,
    publicNote: "The Council alone decided.",
    meeting: model.id,
    status: "postponed",
    statusAsWorded: "frozen",
    effective: "2025-10-21",
    decidedBy: [council ?? ""],
    scheduled: null,
    scheduledAsWorded: "nobody knows",
    place: { mode: "telephone" },
    citations: [{ source: cited ?? "" }],
  });
  const { db } = database.as("published");
  const { changes } = await readChanges(db, { about: subject(id) });
  const said = changes[0]?.differences.map(({ label, pieces }) => [
    label,
    ...(["before", "after"] as const).map((side) =>
      pieces
        .filter((piece) => piece.in === "both" || piece.in === side)
        .map(({ text }) => text)
        .join(""),
    ),
  ]);
  expect(said).toEqual([
    ["In the source’s words", "on hold", "frozen"],
    ["Effective", "“on Tuesday” (21 October 2025)", "21 October 2025"],
    ["Decided by", "The Ministry\nThe Council", "The Council"],
    ["Scheduled", "“a date was set but not made known”", "No date is set: “nobody knows”"],
    ["Place", "Online", "By telephone"],
  ]);
  expect((await claimPage(db, id))?.statusChange?.decidedBy).toHaveLength(1);
  const before = new Date(Date.parse(changes[0]?.at ?? "") - 1).toISOString();
  const then = await asOf(before, (at) => claimPage(at, id), database.as("as_of").db);
  expect(then?.statusChange).toMatchObject({
    statusAsWorded: "on hold",
    decidedBy: [{ name: "The Ministry" }, { name: "The Council" }],
    place: { mode: "online" },
  });
});

test("who decided is public once the claim is, and no sooner", async ({ database }) => {
  const drafted = dossier.statusChanges.map((change) => ({ ...change, state: "draft" }));
  const context = testContext(database.db, testUser("admin"), "optional");
  await importDossier(context, { ...dossier, statusChanges: drafted });
  const { sql } = database.as("published");
  const shown = () => sql`select name from actor where name like 'The %' order by name`;
  expect(await shown()).toEqual([{ name: "The Wire" }]);
  expect(await sql`select from decided_by`).toEqual([]);
  const meeting = await meetingNamed(database.db, "first");
  const [change] =
    await database.owner`select claim_id from status_change where meeting_id = ${meeting?.id ?? ""}`;
  const draft = await readClaim(database.db, change?.["claim_id"]);
  expect(draft?.decidedBy.map(({ name }) => name)).toEqual(["The Ministry", "The Council"]);
});
