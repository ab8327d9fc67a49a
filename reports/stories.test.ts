import { describe, expect, vi } from "vitest";
import type { Database } from "@/db";
import { readingTest } from "@/db/testing";
import { importDossier } from "@/dossiers/import";
import { readStory, storyNames } from "@/dossiers/testing";
import { testContext, testUser } from "@/ledger/testing";
import { edgesOf } from "@/lib/dates";
import { idForKey } from "@/lib/ids";
import { boardPage } from "@/published/pages/board";
import { claimPage } from "@/published/pages/claim";
import { type MeetingModel, meetingPage } from "@/published/pages/meeting";
import { meetingsPage } from "@/published/pages/meetings";
import { questionPage } from "@/published/pages/question";
import { asReported } from "@/published/reported/as-reported";
import { type ExpectedMeeting, expectedClaims, expectedMeetings } from "./test-stories";
import { exportedRows } from "./testing";

const now = new Date("2026-06-01T12:00:00Z");

// The first test waits for the stories to be put on record.
vi.setConfig({ testTimeout: 60_000 });

const test = readingTest.extend<{ db: Database }>({
  db: [
    async ({ database }, use) => {
      const context = testContext(database.db, testUser(), "optional", now);
      for (const name of storyNames)
        expect((await importDossier(context, readStory(name))).problems).toEqual([]);
      await use(database.as("published").db);
    },
    { scope: "file" },
  ],
});

const slugs = Object.keys(expectedMeetings);

const claimIds = new Map(
  storyNames
    .map(readStory)
    .flatMap(({ statusChanges, attendance, statements }) => [
      ...statusChanges.map(({ key }) => [key, idForKey("status_change", key)] as const),
      ...attendance.map(({ key }) => [key, idForKey("attendance", key)] as const),
      ...statements.map(({ key }) => [key, idForKey("statement", key)] as const),
    ]),
);
const idOf = (key: string) => claimIds.get(key) ?? "";

const given = <T extends object>(fields: T) =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== null && value !== undefined));

async function pageOf(db: Database, slug: string): Promise<MeetingModel> {
  const page = await meetingPage(db, slug, now);
  if (!page) throw new Error(`No page for ${slug}.`);
  return page;
}

/** A page, told as the expectations are. */
function told(page: MeetingModel): ExpectedMeeting {
  const { answer, differing, state, timeZone } = page;
  const { onAgain, earlierDates, plannedDates } = state.course;
  const date = answer?.schedule.date;
  const edges = date && edgesOf(date, timeZone ?? "UTC");
  const words = answer?.run.find(({ statusChange }) => statusChange?.statusAsWorded)?.statusChange;
  const roles = page.participants.filter((one) => one.roles.length > 0);
  return {
    status: answer?.status ?? null,
    ...given({ words: words?.statusAsWorded, since: answer?.since.edtf, standing: answer?.standing }),
    ...(answer && { origins: answer.origins.map(({ name }) => name).toSorted() }),
    ...some(
      "differing",
      differing.map(
        ({ whose, status, schedule, place }) =>
          `${whose?.name}: ${status}, ${schedule.date?.edtf}, ${place?.city ?? place?.mode}`,
      ),
    ),
    ...(date && { date: [date.edtf, edges?.first?.day ?? "", edges?.last?.day ?? ""] as const }),
    ...(date === null && { date }),
    ...given({ dateWords: answer?.schedule.inWords }),
    ...(answer?.place && { place: given(answer.place) }),
    ...(page.overdue && { overdue: true }),
    ...some(
      "earlier",
      earlierDates.map(({ edtf }) => edtf),
    ),
    ...some(
      "planned",
      plannedDates.map(({ edtf }) => edtf),
    ),
    ...(onAgain && { onAgain: [onAgain.calledOff.status, onAgain.since.effective.edtf] }),
    ...(roles.length > 0 && { roles: Object.fromEntries(roles.map((one) => [one.name, one.roles])) }),
    ...some(
      "related",
      page.related
        .map((one) =>
          [
            one.direction,
            one.how,
            one.key,
            one.status,
            ...(one.accordingTo ? [`according to ${one.accordingTo}`] : []),
          ].join(" "),
        )
        .toSorted(),
    ),
  } as ExpectedMeeting;
}

const some = (name: string, items: readonly unknown[]) => (items.length > 0 ? { [name]: items } : {});

describe("the page of a meeting in a story", () => {
  test.for(slugs)("says what the rules make of its claims, and no more: %s", async (slug, { db }) => {
    const { last, ...expected } = expectedMeetings[slug] ?? {};
    expect(told(await pageOf(db, slug))).toEqual(expected);
  });

  test("is on the list and the board with the same answer", async ({ db }) => {
    const { meetings } = await meetingsPage(db, {}, now);
    const board = await boardPage(db, now);
    const lines = [board.overdue, board.differing, board.coming, board.waiting, board.settled].flat();
    for (const list of [meetings, lines]) {
      expect(list.map(({ key }) => key).toSorted()).toEqual(slugs.toSorted());
      for (const line of list) {
        const page = await pageOf(db, line.key);
        const { run, schedule, place } = page.state;
        expect(line, line.key).toMatchObject({
          status: run.at(-1)?.status,
          accountsDiffer: page.differing.length > 0,
          overdue: page.overdue,
          since: run[0]?.effective,
          scheduled: schedule.date ?? null,
          place: place ?? null,
        });
      }
    }
  });

  test.for([
    ["2025-11-06", false],
    ["2025-11-07", true],
    ["2025-11-08", true],
    ["2025-11-09", false],
  ] as const)("is found by the days of its own clock: %s", async ([day, isFound], { db }) => {
    const { meetings } = await meetingsPage(db, { from: day, to: day, status: "held" }, now);
    expect(meetings.map(({ key }) => key)).toEqual(isFound ? ["harbour-talks"] : []);
  });

  test("gives the reason of a cancellation that is another meeting's change", async ({ db }) => {
    const { statusChanges } = await pageOf(db, "envoy-visit");
    const [latest] = statusChanges;
    expect(latest?.incoming.map(({ how, other }) => [how, other.state, other.who])).toEqual(
      expect.arrayContaining([
        ["explains", "published", "Karo Venn"],
        ["denies", "retracted", "Ruta Harn"],
      ]),
    );
    expect(latest?.disputes).toEqual([]);
  });
});

describe("the page of a meeting as reports had it by a day", () => {
  test.for([
    [
      "lake-summit",
      "2025-07-01",
      "scheduled",
      "2025-08-20",
      ["Ada Rell: scheduled, 2025-08-22, Lugano"],
      false,
    ],
    ["lake-summit", "2025-08-21", "held", "2025-08-20", undefined, false],
    ["harbour-talks", "2025-09-09", "planned", null, undefined, false],
    ["harbour-talks", "2025-10-16", "rescheduled", "2025-11-04", undefined, false],
    ["harbour-talks", "2025-11-06", "rescheduled", "2025-11-04", undefined, true],
    ["harbour-talks", "2025-11-07", "under_way", "2025-11-04", undefined, false],
    ["southern-round", "2025-05-01", "planned", "2025-23", undefined, false],
    ["harn-forum", "2025-11-23", "cancelled", "2025-11-30", undefined, false],
  ] as const)(
    "says of %s, %s, what had been reported: %s",
    async ([slug, day, status, date, differing, overdue], { db }) => {
      const reported = await asReported(db, slug, day, now);
      const page = reported && told(reported.meeting);
      expect([page?.status, page?.date?.[0] ?? null, page?.differing, Boolean(page?.overdue)]).toEqual([
        status,
        date,
        differing,
        overdue,
      ]);
    },
  );
});

describe("a claim in a story", () => {
  test.for(Object.entries(expectedClaims))(
    "stands as its sources have it: %s",
    async ([key, expected], { db }) => {
      const [standing, origins, chains] = expected;
      const claim = await claimPage(db, idOf(key));
      expect([claim?.standing, claim?.origins.length]).toEqual([standing, origins]);
      const links = claim?.citations.map(({ chain }) => chain.map(({ name }) => name).join(" < "));
      expect(links?.join(" | ")).toBe(chains);
    },
  );
});

describe("the reports on the stories", () => {
  test("have each meeting as its page has it", async ({ database, db }) => {
    const rows = await exportedRows(database, "meetings");
    expect(rows.map((row) => row["slug"]).toSorted()).toEqual(slugs.toSorted());
    for (const row of rows) {
      const slug = row["slug"] ?? "";
      const expected = expectedMeetings[slug];
      const shown = expected?.last ?? { ...expected, origins: expected?.origins?.length };
      expect(row, slug).toMatchObject({
        status: shown.status,
        status_since: shown.since,
        standing: shown.standing,
        independent_origins: String(shown.origins),
        scheduled: expected?.date?.[0] ?? null,
        venue: expected?.place?.venue ?? null,
        city: expected?.place?.city ?? null,
        country: expected?.place?.country ?? null,
        accounts_differ: String(Boolean(expected?.differing)),
        overdue: String(Boolean(expected?.overdue)),
      });
      const { state, timeZone } = await pageOf(db, slug);
      const { date } = state.schedule;
      const edges = date && edgesOf(date, timeZone ?? "UTC");
      const bounds = [edges?.first?.day ?? null, edges?.last?.day ?? null];
      expect([row["scheduled_earliest"], row["scheduled_latest"]], slug).toEqual(bounds);
    }
  });

  test("have every claim as its page has it", async ({ database }) => {
    const files = ["status-history", "attendance", "statements"] as const;
    const rows = (await Promise.all(files.map((name) => exportedRows(database, name)))).flat();
    const found = Object.fromEntries(rows.map((row) => [row["claim_id"], row]));
    expect(rows).toHaveLength(Object.keys(expectedClaims).length);
    for (const [key, [standing, origins, chains]] of Object.entries(expectedClaims))
      expect(found[idOf(key)], key).toMatchObject({
        standing,
        independent_origins: String(origins),
        chains,
      });
  });

  test.for([
    ["harbour-moved", { decided_by: "Ilse Varn | Oren Kalt", scheduled: "2025-10-20" }],
    ["harbour-planned", { scheduled: null, scheduled_as_worded: "a date was set but not made known" }],
    ["round-on-hold", { status: "postponed", status_as_worded: "on hold", according_to: null }],
    [
      "summer-never-agreed",
      { status: "proposed", status_as_worded: "never agreed", according_to: "Ana Teru" },
    ],
    ["summit-held", { effective: "../2025-08-21", effective_earliest: null, effective_latest: "2025-08-21" }],
  ] as const)("keep what a source says in its own words: %s", async ([key, cells], { database }) => {
    const rows = await exportedRows(database, "status-history");
    expect(rows.find((row) => row["claim_id"] === idOf(key))).toMatchObject(cells);
  });

  test("have a position that moved, with the one before it, as the question's page", async ({
    database,
    db,
  }) => {
    const rows = await exportedRows(database, "positions");
    expect(rows.map((row) => [row["actor"], row["stance"], row["since"], row["previous_stance"]])).toEqual([
      ["Ada Rell", "opposes", "2025-09-01", null],
      ["Ada Rell", "conditional", "2025-10", "opposes"],
    ]);
    const question = await questionPage(db, "summit-by-the-lake");
    expect(question?.actors).toMatchObject([{ actor: { name: "Ada Rell" }, stance: "conditional" }]);
  });
});
