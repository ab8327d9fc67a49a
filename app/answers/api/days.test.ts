import { describe, expect } from "vitest";
import { readingTest, type TestDatabase } from "@/db/testing";
import { importDossier } from "@/dossiers/import";
import { testContext, testUser } from "@/ledger/testing";
import { meetingsPage } from "@/published/pages/meetings";
import { exportedRows } from "@/reports/testing";
import { idsOf } from "./testing";

/** Days, longer times, times across the edges of a month, a year and a decade, open and unknown ones, and hours. */
const dates = [
  ...["2025-10-20", "2025-10-21", "2025-10-21", "2024-02-29", "2019-12-31", "2000-01-01", "1899-06-01"],
  ...["2025-10", "2025", "202X", "19XX", "2025-23", "2025-10-20/2025-10-22", "2025-09-30/2025-10-01"],
  ...["2024-12-31/2025-01-01", "2019-12-31/2020-01-01", "2011-03-05/2025-02-11", "1850/1950"],
  ...["../2025-10-21", "2025-10-21/..", "../1999-12-31", "2026-01/", "/2024-02", "XXXX-10-23"],
  ...["2025-10-21T01:00Z", "2025-10-21T23:30Z/2025-10-22T01:00Z", "2025-10-21/2025-10-21T01:00Z"],
  ...["{2025-10-01,2025-10-21}", "[2025-10-21T00:00Z..2025-10-22]"],
];
const zones = ["Pacific/Kiritimati", "Pacific/Honolulu", undefined];

const citations = [{ source: "source-0" }];
const claim = { citations, state: "published" };
const key = (kind: string, n: number) => `${kind}-${n}`;
const dossier = {
  format: "onrecord/1",
  actors: [{ key: "paper", kind: "outlet", name: "Paper" }],
  sources: [...dates, undefined].map((published, n) => ({
    key: key("source", n),
    publisher: "paper",
    title: n % 3 > 0 ? "Report of talks" : "Report",
    kind: "article",
    ...(published && { published }),
  })),
  meetings: dates.map((_, n) => ({
    key: key("meeting", n),
    title: "Talks",
    kind: "talks",
    participants: [],
    ...(zones[n % 3] && { timeZone: zones[n % 3] }),
  })),
  statusChanges: [...dates, undefined].map((scheduled, n) => ({
    ...claim,
    key: key("change", n),
    meeting: key("meeting", n % dates.length),
    status: n % 2 > 0 ? "planned" : "scheduled",
    effective: "2025-10-01",
    ...(scheduled && { scheduled }),
    citations: [{ source: key("source", n) }],
  })),
  // In the zones of no meeting, of one and of two; without a day of their own, by their report, or by when they were recorded.
  statements: [...dates.flatMap((said) => [{ said }, { said }, { said }, { reported: said }]), {}].map(
    (days, n) => ({
      ...claim,
      ...days,
      key: key("statement", n),
      speaker: "paper",
      form: "quote",
      text: n % 3 > 0 ? "We shall have talks." : "No.",
      meetings: n % 4 > 0 ? [...new Set([key("meeting", n % 3), key("meeting", (n % 4) + 2)])] : [],
      citations: [{ source: key("source", n % 7) }],
    }),
  ),
};

/** The tests of this file share a record of many sorts of days. */
const daysTest = readingTest.extend<{ record: TestDatabase }>({
  record: [
    async ({ database }, use) => {
      const editor = testContext(database.db, testUser("admin"), "optional");
      const { problems } = await importDossier(editor, dossier);
      if (problems.length > 0) throw new Error(JSON.stringify(problems));
      await use(database);
    },
    { scope: "file" },
  ],
});

describe("lists by days", () => {
  const queries = [
    ...["from=2025-10-21&to=2025-10-21", "from=2025-10-20&to=2025-10-20", "from=2025-10&to=2025-10"],
    ...["from=2025", "to=2025", "to=1999", "from=1850&to=1860", "to=1800", "from=2200", "from=2031&to=2032"],
    ...["from=2019-12-31&to=2020-01-01", "from=2024-02-29&to=2025-02-01", "from=1950&to=2150"],
    ...["from=2025-10-21T00:30Z&to=2025-10-21T02:00Z", "from=2025-10-22T00:30Z", "to=2025-10-21T00:30Z"],
    ...["from=2025-10-21&q=talks", "to=2025-10-21&status=planned", "from=2025-10-21&to=2025-10-22&q=nowhere"],
    ...["from=2025-10-21&meeting=meeting-1", "to=2025-10-21&actor=paper"],
  ];
  const collections = [
    ["statements", "claim_id", "select id from claim order by seq desc"],
    ["sources", "source_id", "select id from source order by recorded_at desc, id desc"],
    ["meetings", "meeting_id", "select id from meeting order by key"],
  ] as const;
  daysTest.for(collections.flatMap((one) => queries.map((query) => [query, ...one] as const)))(
    "have, by %s, those %s that the report has, each once and in the order of the whole list",
    async ([query, name, column, order], { record }) => {
      const all = (await record.owner.unsafe(order)).map((row) => row["id"] as string);
      const reported = new Set((await exportedRows(record, name, query)).map((row) => row[column] ?? ""));
      const expected = all.filter((id) => reported.has(id));
      expect(await idsOf(record, name, query, 5)).toEqual(expected);
    },
  );

  daysTest("are as long as what they are narrowed down to: some, and not all", async ({ record }) => {
    for (const [name] of collections) {
      const all = await idsOf(record, name, "", 100);
      const some = await idsOf(record, name, "from=2025-10-21&to=2025-10-21", 100);
      expect(some.length, name).toBeGreaterThan(5);
      expect(some.length, name).toBeLessThan(all.length - 5);
    }
  });

  daysTest("of the page of meetings have those of the report too, the latest first", async ({ record }) => {
    const { db } = record.as("published");
    const order = await record.owner`select key from meeting join meeting_summary on meeting_id = id
      order by coalesce(scheduled_latest, '-infinity') desc, id desc`;
    for (const filter of [
      { from: "2025-10-21", to: "2025-10-21" },
      { to: "1999" },
      { from: "2025-10-22" },
      // Which the reports refuse: what is of both ends.
      { from: "2025-10-22", to: "2025-10-20", both: true },
    ]) {
      const { from = "", to = "", both } = filter;
      const chosen = async (query: string) =>
        (await exportedRows(record, "meetings", query)).map((row) => row["slug"]);
      const [one, other] = [await chosen(`from=${from}${both ? "" : `&to=${to}`}`), await chosen(`to=${to}`)];
      const expected = order
        .map((row) => row["key"] as string)
        .filter((key) => one.includes(key) && (!both || other.includes(key)));
      const page = await meetingsPage(db, { from, to }, new Date("2026-01-01T00:00:00Z"));
      expect(
        page.meetings.map((meeting) => meeting.key),
        JSON.stringify(filter),
      ).toEqual(expected);
      expect(page.next).toBe(null);
    }
  });
});
