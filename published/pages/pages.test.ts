import { drizzle } from "drizzle-orm/postgres-js";
import { describe, expect } from "vitest";
import { createPool, tables } from "@/db";
import { test } from "@/db/testing";
import { actorPage } from "./actor";
import { boardPage } from "./board";
import { claimPage } from "./claim";
import { meetingPage } from "./meeting";
import { questionPage } from "./question";
import { sourcePage } from "./source";
import { demo, demoRecord, demoTest, now } from "./test-demo";

/** The demo with one more published statement about the talks for each of `count`. */
function withStatements(count: number) {
  const [statement] = demo.statements;
  const more = Array.from({ length: count }, (_, n) => ({ ...statement, key: `more-${n}` }));
  return { ...demo, statements: [...demo.statements, ...more] };
}

describe("the page of a meeting", () => {
  demoTest("answers with the status, its chain and its origins", async ({ db }) => {
    const meeting = await meetingPage(db, "rubio-lavrov-talks-october-2025", now);
    expect(meeting?.state.current?.status).toBe("cancelled");
    expect(meeting?.answer?.run[0].citations[0]?.chain.map((link) => link.name)).toEqual([
      "Censor.NET",
      "CNN",
    ]);
    expect(meeting?.answer?.origins.map((origin) => origin.name)).toEqual(["CNN"]);
    expect(meeting?.answer?.standing).toBe("reported");
    expect(meeting?.statusChanges.map((claim) => claim.statusChange?.status)).toEqual([
      "cancelled",
      "scheduled",
    ]);
  });

  test("has a statement on record that the speaker's own office published, as the claim's page does", async ({
    database,
  }) => {
    const [statement] = demo.statements;
    const release = {
      key: "release",
      kind: "official",
      publisher: "russian-foreign-ministry",
      title: "Statement",
    };
    const said = {
      ...statement,
      key: "said",
      speaker: "maria-zakharova",
      citations: [{ source: "release" }],
    };
    const db = await demoRecord(database, {
      ...demo,
      sources: [...demo.sources, release],
      statements: [...demo.statements, said],
    });
    const meeting = await meetingPage(db, "rubio-lavrov-talks-october-2025", now);
    const there = meeting?.statements.find((claim) => claim.citations[0]?.source.title === "Statement");
    expect(there?.standing).toBe("on_record");
    expect((await claimPage(db, there?.id ?? ""))?.standing).toBe("on_record");
  });

  demoTest("gives each speaker the roles held on that day, and dates as dates", async ({ db }) => {
    const meeting = await meetingPage(db, "us-russia-talks-on-irritants", now);
    const said = meeting?.statements.find((claim) => claim.statement?.speaker.key === "sergey-ryabkov");
    expect(said?.statement?.roles).toEqual(["Russian Deputy Foreign Minister"]);
    expect(said?.recordedAt).toBeInstanceOf(Date);
    expect(said?.publishedAt).toBeInstanceOf(Date);
    expect(meeting?.answer?.run[0].reported?.latest).toBeInstanceOf(Date);
  });

  demoTest("shows the account that differs beside the record's own", async ({ db }) => {
    const meeting = await meetingPage(db, "trump-putin-meeting-budapest", now);
    expect(meeting?.state.current?.status).toBe("planned");
    expect(meeting?.differing.map((account) => [account.status, account.whose?.name])).toEqual([
      ["in_doubt", "“the source”"],
    ]);
    expect(meeting?.overdue).toBe(false);
  });

  test("takes as many queries with forty more statements as without", async ({ database }) => {
    await demoRecord(database, withStatements(40));
    let queries = 0;
    const client = createPool(database.url, {
      vantage: "published",
      max: 4,
      fetch_types: false,
      debug: () => {
        queries += 1;
      },
    });
    const db = drizzle(client, { schema: tables });
    const count = async (slug: string) => {
      queries = 0;
      const meeting = await meetingPage(db, slug, now);
      return { queries, statements: meeting?.counts.statements };
    };
    const small = await count("us-russia-talks-on-irritants");
    const large = await count("rubio-lavrov-talks-october-2025");
    await client.end();
    expect(small.statements).toBe(1);
    expect(large.statements).toBe(44);
    expect(large.queries).toBe(small.queries);
  });

  test("has nothing of a claim that is not published", async ({ database }) => {
    const drafts = demo.statements.map((one: object) => ({ ...one, state: "draft" }));
    const db = await demoRecord(database, { ...demo, statements: drafts, relations: [] });
    const meeting = await meetingPage(db, "rubio-lavrov-talks-october-2025", now);
    expect(meeting?.statements).toEqual([]);
  });
});

describe("the other pages", () => {
  demoTest("of actors, claims, sources and questions hang together", async ({ db }) => {
    const rubio = await actorPage(db, "marco-rubio", now);
    expect(rubio).toMatchObject({ name: "Marco Rubio", roles: [] });
    expect(await actorPage(db, "donald-tusk", now)).toMatchObject({
      roles: [{ title: "Polish Prime Minister" }],
    });
    expect(rubio?.meetings.map((meeting) => meeting.key)).toContain("rubio-visit-to-ukraine");
    const cnn = await actorPage(db, "cnn", now);
    expect(cnn?.claimsRestingOn).toBe(1);
    const talks = await meetingPage(db, "rubio-lavrov-talks-october-2025", now);
    const cancelled = await claimPage(db, talks?.answer?.run[0].id ?? "");
    expect(cancelled?.incoming.map(({ how }) => how)).toEqual(["explains", "explains"]);
    const source = await sourcePage(db, cancelled?.citations[0]?.source.id ?? "");
    expect(source?.reliesOn.map((actor) => actor.name)).toContain("CNN");
    const question = await questionPage(db, "budapest-as-venue");
    expect(question?.actors).toMatchObject([{ actor: { name: "Volodymyr Zelenskyy" }, stance: "opposes" }]);
  });

  test.for([
    "",
    "nothing",
    "not-a-uuid",
    "0199f000-0000-7000-8000-000000000001",
    "'; drop table claim; --",
    "a\\b%_",
  ])("are none for %j", async (slug, { database }) => {
    const db = await demoRecord(database);
    expect(await meetingPage(db, slug, now)).toBeNull();
    expect(await actorPage(db, slug, now)).toBeNull();
    expect(await claimPage(db, slug)).toBeNull();
    expect(await sourcePage(db, slug)).toBeNull();
    expect(await questionPage(db, slug)).toBeNull();
  });

  demoTest("put each meeting on the board once", async ({ db }) => {
    const board = await boardPage(db, now);
    const all = [board.overdue, board.differing, board.coming, board.waiting, board.settled]
      .flat()
      .map((line) => line.key);
    expect(all.toSorted()).toEqual(demo.meetings.map((meeting: { key: string }) => meeting.key).toSorted());
    expect(board.settled.map((line) => line.key)).toEqual(["rubio-lavrov-talks-october-2025"]);
    expect(board.changes.length).toBeGreaterThan(5);
  });

  test("keep room on the board for what is coming, however much is overdue", async ({ database }) => {
    const meetings = Array.from({ length: 41 }, (_, n) => ({
      key: n < 40 ? `passed-${n}` : "ahead",
      title: `Talks ${n}`,
      kind: "talks",
      participants: [],
    }));
    const db = await demoRecord(database, {
      format: "onrecord/1",
      actors: [{ key: "paper", kind: "outlet", name: "Paper" }],
      sources: [{ key: "article", publisher: "paper", title: "Article", kind: "article" }],
      meetings,
      statusChanges: meetings.map(({ key }) => ({
        key: `${key}-scheduled`,
        meeting: key,
        status: "scheduled",
        effective: "2025-10-01",
        scheduled: key === "ahead" ? "2025-12-01" : "2025-10-10",
        citations: [{ source: "article" }],
        state: "published",
      })),
    });
    const board = await boardPage(db, now);
    expect(board.coming.map((line) => line.key)).toEqual(["ahead"]);
    expect(board.overdue.length).toBeGreaterThan(5);
  });

  demoTest.for([
    ["a place", { place: "budapest" }, ["trump-putin-meeting-budapest", "zelenskyy-putin-talks-budapest"]],
    ["a participant", { participant: "lavrov" }, ["rubio-lavrov-talks-october-2025"]],
    ["a kind", { kind: "visit" }, ["rubio-visit-to-ukraine"]],
    ["all of these", { place: "Ukraine", participant: "rubio", kind: "visit" }, ["rubio-visit-to-ukraine"]],
    ["a pattern, which is taken by its letters", { place: "%" }, []],
  ] as const)("narrow the board down by %s, changes and all", async ([, filter, expected], { db }) => {
    const { changes, ...lists } = await boardPage(db, now, filter);
    const keys = Object.values(lists).flatMap((lines) => lines.map(({ key }) => key));
    expect(keys.toSorted()).toEqual(expected);
    const told = changes.flatMap(({ claim }) => claim.meetings.map(({ key }) => key));
    expect(expected.every((key) => told.includes(key))).toBe(true);
    expect(
      changes.every(({ claim }) =>
        claim.meetings.some(({ key }) => (expected as readonly string[]).includes(key)),
      ),
    ).toBe(true);
  });

  test("put what is overdue for longest first, and what is under way or put off neither under coming nor under settled", async ({
    database,
  }) => {
    const dates: Record<string, string | undefined> = {
      long: "2025-08-01",
      lately: "2025-10-20",
      vague: "2025-09",
    };
    const meetings = [...Object.keys(dates), "off", "broken", "begun", "over"].map((key) => ({
      key,
      title: key,
      kind: "talks",
      participants: [],
    }));
    const changeOf = (key: string, status: string, effective: string, more = {}) => ({
      key: `${key}-${status}`,
      meeting: key,
      status,
      effective,
      citations: [{ source: "article" }],
      state: "published",
      ...more,
    });
    const db = await demoRecord(database, {
      format: "onrecord/1",
      actors: [{ key: "paper", kind: "outlet", name: "Paper" }],
      sources: [{ key: "article", publisher: "paper", title: "Article", kind: "article" }],
      meetings,
      statusChanges: [
        ...Object.entries(dates).map(([key, scheduled]) =>
          changeOf(key, "scheduled", "2025-07-01", { scheduled }),
        ),
        changeOf("off", "postponed", "2025-10-01"),
        changeOf("broken", "under_way", "2025-09-30"),
        changeOf("broken", "suspended", "2025-10-02"),
        changeOf("begun", "under_way", "2025-10-05"),
        changeOf("over", "held", "2025-10-03"),
      ],
    });
    const { overdue, coming, waiting, settled } = await boardPage(db, now);
    const keysOf = (lines: readonly { key: string }[]) => lines.map(({ key }) => key);
    expect(keysOf(overdue)).toEqual(["long", "vague", "lately"]);
    expect(keysOf(waiting)).toEqual(["begun", "broken", "off"]);
    expect(keysOf(settled)).toEqual(["over"]);
    expect(coming).toEqual([]);
  });
});
