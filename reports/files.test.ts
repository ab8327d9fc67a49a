import { describe, expect } from "vitest";
import { type TestDatabase, test } from "@/db/testing";
import { exportReport } from "./export";
import { readParameters } from "./filters";
import { type ReportName, reportNames, reports } from "./registry";
import { ids, writeTestRecord } from "./testing";

const file = async (
  database: TestDatabase,
  name: ReportName,
  query = "",
  vantage: "published" | "desk" = "published",
) =>
  Buffer.from(
    await new Response(
      await exportReport(reports[name], {
        databaseUrl: database.url,
        vantage,
        siteUrl: "https://record.example",
        ...readParameters(new URLSearchParams(query)),
      }),
    ).arrayBuffer(),
  ).toString("utf8");

const lines = (...rows: string[]) => rows.map((row) => `${row}\r\n`).join("");
const { claim, meeting, source, question } = ids;
const page = (kind: string, name: string) => `https://record.example/${kind}/${name}`;
const header = (name: ReportName) => reports[name].columns.map((column) => column.name).join(",");

describe("a whole file", () => {
  const expected: Record<ReportName, string> = {
    meetings: lines(
      header("meetings"),
      `${meeting(1)},border-talks,"Border talks, round ""two""",talks,cancelled,2025-10-21,disputed,2025-10-23,2025-10-23,2025-10-23,,Budapest,HU,Ana Alder | Ministry of Trade,2,2,3,1,2025-10-01T08:00:00Z,2025-10-28T10:30:00Z,${page("meetings", "border-talks")},true,false`,
      `${meeting(2)},grain-summit,'=Grain summit,summit,proposed,2025-10-29,reported,,,,,,,,1,1,2,1,2025-10-02T08:00:00Z,2025-10-29T10:30:00Z,${page("meetings", "grain-summit")},false,true`,
    ),
    "status-history": lines(
      header("status-history"),
      `${claim(1)},${meeting(1)},border-talks,"Border talks, round ""two""",cancelled,2025-10-21,2025-10-21,2025-10-21,2025-10-21,2025-10-21T09:30:00Z,,2025-10-23,"Budapest, HU",disputed,published,"First line,\nsecond ""line""",1,Censor.NET < CNN < unnamed source,https://censor.example/1,,,${page("claims", claim(1))},,,,`,
      `${claim(2)},${meeting(1)},border-talks,"Border talks, round ""two""",postponed,../2025-11-30,,2025-11-30,,2025-10-22T09:30:00Z,Ana Alder,,,reported,published,'=1+1,1,CNN,'+ Known by headline,,,${page("claims", claim(2))},,,,`,
      `${claim(9)},${meeting(2)},grain-summit,'=Grain summit,proposed,2025-10-29,2025-10-29,2025-10-29,,2025-10-29T09:30:00Z,,,,reported,published,,1,Censor.NET,https://censor.example/1,,,${page("claims", claim(9))},,,,`,
    ),
    statements: lines(
      header("statements"),
      `${claim(4)},border-talks | grain-summit,Ana Alder,person,"Minister, Ministry of Trade",Ministry of Trade,CNN,2025-10-24,2025-10-24,2025-10-24,quote,"'-We said ""no"", twice.\r\nAnd again.",uk,'＝SUM(1),Should the agenda grow? | Is the venue right?,supports | opposes,on_record,published,2,Censor.NET | CNN,https://censor.example/1 | + Known by headline,2025-10-24T09:30:00Z,,,${page("claims", claim(4))},,,,`,
      `${claim(5)},border-talks,unnamed source,unnamed,,,,,,,paraphrase,' =cmd|'/c calc'!A0,,,,,reported,published,1,Censor.NET < @wire < CNN < unnamed source,https://censor.example/1,2025-10-25T09:30:00Z,,,${page("claims", claim(5))},,,,2025-10-25`,
      `${claim(8)},border-talks,Ana Alder,person,"Minister, Ministry of Trade",,,2025-10-24,2025-10-24,2025-10-24,quote,"We said no, twice; and again.",en,,Is the venue right?,conditional,on_record,published,2,CNN,'+ Known by headline,2025-10-28T09:30:00Z,,,${page("claims", claim(8))},,,,`,
    ),
    attendance: lines(
      header("attendance"),
      `${claim(7)},border-talks,Ana Alder,accepted,2025-10-27,2025-10-27,2025-10-27,,2025-10-27T09:30:00Z,,confirmed,published,,1,Ministry of Trade,https://ministry.example/r,,,${page("claims", claim(7))}`,
    ),
    positions: lines(
      header("positions"),
      `${question(2)},Should the agenda grow?,Ana Alder,supports,2025-10-24,2025-10-24,2025-10-24,,${claim(4)},border-talks | grain-summit,${page("claims", claim(4))}`,
      `${question(1)},Is the venue right?,Ana Alder,opposes,2025-10-24,2025-10-24,2025-10-24,,${claim(4)},border-talks | grain-summit,${page("claims", claim(4))}`,
      `${question(1)},Is the venue right?,Ana Alder,conditional,2025-10-24,2025-10-24,2025-10-24,opposes,${claim(8)},border-talks,${page("claims", claim(8))}`,
    ),
    sources: lines(
      header("sources"),
      `${source(1)},Censor.NET,Talks called off,https://censor.example/1,article,uk,2025-10-21,2025-10-21,2025-10-21,2025-10-21T09:00:00Z,${"1".repeat(64)},captured,4,${page("sources", source(1))}`,
      `${source(2)},CNN,'+ Known by headline,,video,,,,,,,not_captured,3,${page("sources", source(2))}`,
      `${source(3)},Ministry of Trade,Ministry readout,https://ministry.example/r,official,en,2025-10,2025-10-01,2025-10-31,,,not_captured,1,${page("sources", source(3))}`,
    ),
    citations: lines(
      header("citations"),
      `${claim(1)},status_change,${source(1)},Censor.NET,'-called off-,found,Censor.NET < CNN < unnamed source,CNN,${page("claims", claim(1))}`,
      `${claim(2)},status_change,${source(2)},CNN,,no_excerpt,CNN,CNN,${page("claims", claim(2))}`,
      `${claim(4)},statement,${source(1)},Censor.NET,,no_excerpt,Censor.NET,Censor.NET,${page("claims", claim(4))}`,
      `${claim(4)},statement,${source(2)},CNN,,no_excerpt,CNN,CNN,${page("claims", claim(4))}`,
      `${claim(5)},statement,${source(1)},Censor.NET,,no_excerpt,Censor.NET < @wire < CNN < unnamed source,CNN,${page("claims", claim(5))}`,
      `${claim(7)},attendance,${source(3)},Ministry of Trade,,no_excerpt,Ministry of Trade,Ministry of Trade,${page("claims", claim(7))}`,
      `${claim(8)},statement,${source(2)},CNN,,no_excerpt,CNN,CNN,${page("claims", claim(8))}`,
      `${claim(9)},status_change,${source(1)},Censor.NET,,no_excerpt,Censor.NET,Censor.NET,${page("claims", claim(9))}`,
    ),
  };

  test("holds what is published, byte for byte", async ({ database }) => {
    await writeTestRecord(database.owner);
    for (const name of reportNames) expect(await file(database, name), name).toBe(expected[name]);
  });

  test("is the same from the desk's views, but for the names of author and reviewer", async ({
    database,
  }) => {
    await writeTestRecord(database.owner);
    for (const name of reportNames) {
      const seen = await file(database, name, "state=published", "desk");
      const anonymous = seen.replaceAll(",Ed Author,Rae Viewer,", ",,,");
      expect(anonymous.split("\r\n"), name).toEqual(expect.arrayContaining(expected[name].split("\r\n")));
      expect(seen.includes("Ed Author")).toBe(["status-history", "statements", "attendance"].includes(name));
    }
  });

  test("holds what is unpublished when staff ask for it", async ({ database }) => {
    await writeTestRecord(database.owner);
    expect(await file(database, "status-history", "state=draft", "desk")).toBe(
      lines(
        header("status-history"),
        `${claim(3)},${meeting(3)},draft-only,Not public yet,planned,2025-10-23,2025-10-23,2025-10-23,,2025-10-23T09:30:00Z,,,,reported,draft,Only the desk sees this,0,,,Ed Author,,${page("claims", claim(3))},,,,`,
      ),
    );
    expect(await file(database, "statements", "state=retracted", "desk")).toContain(
      ",retracted,retracted,1,CNN,",
    );
    expect(await file(database, "statements", "state=in_review", "desk")).toBe(lines(header("statements")));
    expect(await file(database, "meetings", "state=draft", "desk")).toContain(
      "draft-only,Not public yet,call,,,,,,,,,,,1,0,0,0,2025-10-03T08:00:00Z,",
    );
    expect(await file(database, "meetings", "state=all", "desk")).toContain("border-talks");
  });

  test("has the cells as recorded when asked for raw, and a byte-order mark when asked for one", async ({
    database,
  }) => {
    await writeTestRecord(database.owner);
    const raw = await file(database, "statements", "raw=1&bom=1");
    expect(raw.startsWith("\ufeffclaim_id,")).toBe(true);
    expect(raw).toContain(',quote,"-We said ""no"", twice.\r\nAnd again.",uk,＝SUM(1),');
    expect(raw).toContain(",paraphrase, =cmd|'/c calc'!A0,");
    const plain = (await file(database, "statements")).replaceAll(/,("?)'(?=[-＝+ ])/g, ",$1");
    expect(raw.slice(1)).toBe(plain);
  });
});
