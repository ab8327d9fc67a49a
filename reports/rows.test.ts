import { describe, expect } from "vitest";
import { type TestDatabase, test } from "@/db/testing";
import { exportReport } from "./export";
import { readParameters } from "./filters";
import { type ReportName, reportNames, reports } from "./registry";
import { ids, writeTestRecord } from "./testing";

/** The last four digits of the first cell of each row: which claims, meetings and so on came out. */
async function rows(
  database: TestDatabase,
  name: ReportName,
  query: Record<string, string>,
): Promise<string> {
  const body = await exportReport(reports[name], {
    databaseUrl: database.url,
    vantage: "published",
    siteUrl: "https://record.example",
    ...readParameters(new URLSearchParams(query)),
  });
  const text = await new Response(body).text();
  return [...text.matchAll(/^[a-f]0000000-0000-4000-8000-0{8}(\d{4}),/gm)]
    .map((match) => Number(match[1]))
    .join(" ");
}

type Case = [query: Record<string, string>, expected: Partial<Record<ReportName, string>>];

const cases: Case[] = [
  [
    { meeting: "border-talks" },
    {
      meetings: "1",
      "status-history": "1 2",
      statements: "4 5 8",
      attendance: "7",
      positions: "2 1 1",
      sources: "1 2 3",
      citations: "1 2 4 4 5 7 8",
    },
  ],
  [
    { meeting: ids.meeting(2) },
    {
      meetings: "2",
      "status-history": "9",
      statements: "4",
      attendance: "",
      positions: "2 1",
      sources: "1 2",
      citations: "4 4 9",
    },
  ],
  [
    { actor: "ana" },
    {
      meetings: "1",
      "status-history": "1 2",
      statements: "4 8",
      attendance: "7",
      positions: "2 1 1",
      sources: "",
      citations: "",
    },
  ],
  [
    { actor: "cnn" },
    {
      meetings: "",
      "status-history": "",
      statements: "4",
      attendance: "",
      positions: "",
      sources: "2",
      citations: "1 2 4 4 5 8",
    },
  ],
  [
    { status: "proposed" },
    {
      meetings: "2",
      "status-history": "9",
      statements: "4",
      attendance: "",
      positions: "2 1",
      sources: "1 2",
      citations: "4 4 9",
    },
  ],
  [{ status: "postponed" }, { meetings: "", "status-history": "2", statements: "" }],
  [
    { from: "2025-10-25" },
    {
      meetings: "",
      "status-history": "2 9",
      statements: "5",
      attendance: "7",
      positions: "",
      sources: "3",
      citations: "2 5 7 9",
    },
  ],
  [
    { to: "2025-10-23" },
    {
      meetings: "1",
      "status-history": "1 2",
      statements: "",
      attendance: "",
      positions: "",
      sources: "1 3",
      citations: "1 2",
    },
  ],
  [
    { from: "2025-10-24", to: "2025-10-24" },
    { meetings: "", "status-history": "2", statements: "4 8", positions: "2 1 1", sources: "3" },
  ],
  [{ q: "ROUND" }, { meetings: "1", "status-history": "1 2", attendance: "7" }],
  [{ q: "twice" }, { statements: "4 8" }],
  [{ q: "＝sum" }, { statements: "4" }],
  [{ q: "agenda" }, { positions: "2" }],
  [{ q: "headline" }, { sources: "2", citations: "2 4 4 8" }],
  [{ meeting: "border-talks", actor: "ana", from: "2025-10-24", q: "again" }, { statements: "4 8" }],
];

describe("the rows of a report", () => {
  test("are chosen by each filter", async ({ database }) => {
    await writeTestRecord(database.owner);
    for (const [query, expected] of cases) {
      const found: typeof expected = {};
      for (const name of reportNames) found[name] = await rows(database, name, query);
      expect(found, JSON.stringify(query)).toMatchObject(expected);
    }
  });

  test("are chosen by the calendar of the meeting, where a time of day is given", async ({ database }) => {
    await writeTestRecord(database.owner);
    await database.owner.begin(async (sql) => {
      await sql`SET LOCAL session_replication_role = replica`;
      await sql`UPDATE meeting SET time_zone = 'Asia/Tokyo' WHERE key = 'grain-summit'`;
      await sql`UPDATE status_change SET effective = '2025-10-29T20:00Z', effective_earliest = '2025-10-29T20:00Z',
        effective_latest = '2025-10-29T20:00Z' WHERE claim_id = ${ids.claim(9)}`;
      await sql`UPDATE meeting_summary SET scheduled = '2025-11-03T20:00Z', scheduled_earliest = '2025-11-03T20:00Z',
        scheduled_latest = '2025-11-03T20:00Z', first_day = '2025-11-04', last_day = '2025-11-04'
        WHERE meeting_id = ${ids.meeting(2)}`;
    });
    const found = (name: ReportName, query: Record<string, string>) => rows(database, name, query);
    expect(await found("status-history", { from: "2025-10-30", status: "proposed" })).toBe("9");
    expect(await found("status-history", { to: "2025-10-29", status: "proposed" })).toBe("");
    expect(await found("status-history", { from: "2025-10-29T20:01Z", status: "proposed" })).toBe("");
    expect(await found("meetings", { from: "2025-11-04", to: "2025-11-04" })).toBe("2");
    expect(await found("meetings", { from: "2025-11-03", to: "2025-11-03" })).toBe("");
    expect(await found("meetings", { from: "2025-11-03T19:00Z", to: "2025-11-03T21:00Z" })).toBe("2");
  });

  test("are chosen by values that are never read as SQL or as patterns", async ({ database }) => {
    await writeTestRecord(database.owner);
    const hostile = [
      "''",
      "\\",
      "\\'",
      "';drop table claim;--",
      "$9",
      "$$",
      "{}",
      "%q",
      "😀",
      "' OR true --",
    ];
    for (const name of reportNames)
      for (const q of hostile) expect(await rows(database, name, { q }), `${name} ${q}`).toBe("");
    expect(await rows(database, "statements", { q: "%" })).toBe("");
    expect(await rows(database, "statements", { q: "_" })).toBe("");
    expect(await rows(database, "statements", { q: "' or 1=1 --" })).toBe("");
    expect(await rows(database, "statements", { q: "'" })).toBe("");
    expect(await rows(database, "statements", { q: '"' })).toBe("");
    expect(await database.owner`SELECT count(*)::int AS n FROM claim`).toEqual([{ n: 9 }]);
  });

  test("are refused for a meeting or an actor that is not there, or not public", async ({ database }) => {
    await writeTestRecord(database.owner);
    for (const meeting of ["nowhere", "draft-only", ids.meeting(3), ids.meeting(99), "' or true --"])
      await expect(rows(database, "statements", { meeting })).rejects.toMatchObject({
        code: "invalid",
        fields: { meeting: "There is no such meeting; give its slug or its id." },
      });
    await expect(rows(database, "statements", { actor: "secret" })).rejects.toMatchObject({
      code: "invalid",
      fields: { actor: "There is no such actor; give its slug or its id." },
    });
  });
});
