import { describe, expect, vi } from "vitest";
import type { Database } from "@/db";
import { readingTest } from "@/db/testing";
import { importDossier } from "@/dossiers/import";
import { testContext } from "@/ledger/testing";
import type { RecordedDate } from "@/published/claims/model";
import { claimPage } from "./claim";
import { type MeetingModel, meetingPage } from "./meeting";
import { meetingsPage } from "./meetings";
import { storiesDossier } from "./test-stories";

const now = new Date("2026-02-01T12:00:00Z");

// The first test waits for all the stories to be put on record.
vi.setConfig({ testTimeout: 60_000 });

const test = readingTest.extend<{ db: Database }>({
  db: [
    async ({ database }, use) => {
      const report = await importDossier(
        { ...testContext(database.db), clock: { now: () => now } },
        storiesDossier,
      );
      expect(report.problems).toEqual([]);
      await use(database.as("published").db);
    },
    { scope: "file" },
  ],
});

async function pageOf(db: Database, slug: string): Promise<MeetingModel> {
  const page = await meetingPage(db, slug, now);
  if (!page) throw new Error(`No page for ${slug}.`);
  return page;
}

const edtfOf = (date: RecordedDate | null | undefined) => (date ? date.edtf : date);
const edtf = (dates: readonly { edtf: string }[]) => dates.map((date) => date.edtf);
const accounts = ({ differing }: MeetingModel) =>
  differing.map(({ whose, status }) => `${whose?.name}: ${status}`).toSorted();

describe("the status", () => {
  test("is an outcome “by” a day after the plan for it", async ({ db }) => {
    const page = await pageOf(db, "held-by");
    expect(page.answer?.status).toBe("held");
    expect(page.overdue).toBe(false);
    expect(page.state.course.onAgain).toBeNull();
    expect(page.statusChanges.map(({ statusChange }) => statusChange?.status)).toEqual(["held", "planned"]);
  });

  test("is on again by a day after the cancellation", async ({ db }) => {
    const page = await pageOf(db, "on-again-by");
    expect(page.answer?.schedule.date?.edtf).toBe("2025-12-10");
    expect(page.state.course.onAgain?.calledOff.status).toBe("cancelled");
    expect(edtf(page.state.course.earlierDates)).toEqual(["2025-11-30"]);
  });

  test("is never continued across two people’s accounts", async ({ db }) => {
    const page = await pageOf(db, "two-stories");
    expect(page.answer).toBeNull();
    expect(page.state.course.onAgain).toBeNull();
    expect(accounts(page)).toEqual(["Lavrov: cancelled", "Rubio: scheduled"]);
  });

  test("is none where accounts differ and none is the record’s own", async ({ db }) => {
    const page = await pageOf(db, "nobody-agrees");
    expect(page.answer).toBeNull();
    expect(accounts(page)).toEqual(["Lavrov: held", "Rubio: not_held"]);
  });

  test("is not differed from by what was overtaken", async ({ db }) => {
    expect((await pageOf(db, "overtaken")).differing).toEqual([]);
  });

  test("rests on everything that says so, since the first of it", async ({ db }) => {
    const { answer } = await pageOf(db, "said-twice");
    expect(answer?.since.edtf).toBe("2025-12-01");
    expect(answer?.run.map(({ statusChange }) => statusChange?.effective.edtf)).toEqual([
      "2025-12-12",
      "2025-12-01",
    ]);
    expect(answer?.origins.map(({ name }) => name).toSorted()).toEqual(["paper", "tass"]);
    expect(answer?.standing).toBe("confirmed");
  });

  test("stays disputed when the claim is repeated, on every page", async ({ db }) => {
    const { answer } = await pageOf(db, "denied-and-repeated");
    expect(answer?.standing).toBe("disputed");
    const repeated = await claimPage(db, answer?.run[0].id ?? "");
    expect(repeated?.standing).toBe("disputed");
    expect(repeated?.incoming).toEqual([]);
    expect(repeated?.disputes.map(({ other }) => other.line)).toEqual(["denial"]);
  });
});

describe("the date", () => {
  test("is overdue once it is over, by the account that it is read from", async ({ db }) => {
    const overdue = async (at: string) => (await meetingPage(db, "passed", new Date(at)))?.overdue;
    expect(await overdue("2025-12-11T00:00:00Z")).toBe(true);
    expect(await overdue("2025-12-10T23:59:59Z")).toBe(false);
  });

  test.for([
    ["is nobody’s who doubts the meeting", "doubter", undefined, [], []],
    ["is none any more once postponed", "postponed", null, ["2025-12-10"], []],
    ["is when it was held, the plan told as one", "held-later", "2025-12-12", [], ["2025-12-10"]],
    ["is the same when made more precise", "more-precise", "2026-03-10", [], []],
  ] as const)("%s", async ([, slug, date, earlier, planned], { db }) => {
    const { answer, overdue, state } = await pageOf(db, slug);
    expect(edtfOf(answer?.schedule.date)).toBe(date);
    expect(edtf(state.course.earlierDates)).toEqual(earlier);
    expect(edtf(state.course.plannedDates)).toEqual(planned);
    expect(overdue).toBe(false);
  });

  test.for([
    ["in-words", null, "a date was set but not made known"],
    ["words-alone", undefined, "in the coming days"],
  ] as const)(
    "is in the source’s words where it gives no other: %s",
    async ([slug, date, inWords], { db }) => {
      const { answer, statusChanges } = await pageOf(db, slug);
      expect(answer?.schedule).toEqual({ date, inWords });
      expect(statusChanges[0]?.statusChange?.scheduledInWords).toBe(inWords);
    },
  );

  test("or place of another account shows beside the record’s own", async ({ db }) => {
    const [date] = (await pageOf(db, "rival-dates")).differing;
    expect(date?.schedule.date?.edtf).toBe("2025-12-22");
    const [place] = (await pageOf(db, "rival-places")).differing;
    expect(place?.place?.city).toBe("Vienna");
  });

  test.for([
    ["2025-12-05", []],
    ["2025-12-06", ["talks"]],
  ] as const)("is on the day it has where the meeting is: %s", async ([day, expected], { db }) => {
    const { meetings } = await meetingsPage(db, { from: day, to: day, status: "scheduled" }, now);
    expect(meetings.map(({ key }) => key)).toEqual(expected);
  });
});

describe("the standing", () => {
  test.for([
    ["an unnamed link stops the chain before a minister", "through-the-unnamed", "reported", "ft"],
    ["one outlet quotes a principal", "principal-quoted", "reported", "Lavrov"],
    ["a spokesman of the day says so", "spokesman", "confirmed", "Spokesman"],
    ["a ministry of a state that takes part says so", "ministry-of-a-state", "confirmed", "Foreign Ministry"],
    ["somebody who was no spokesman then says so", "former-spokesman", "reported", "Spokesman"],
  ] as const)("of a status: %s", async ([, slug, standing, origin], { db }) => {
    const { answer } = await pageOf(db, slug);
    expect(answer?.standing).toBe(standing);
    expect(answer?.origins.map(({ name }) => name)).toEqual([origin]);
    expect((await claimPage(db, answer?.run[0].id ?? ""))?.standing).toBe(standing);
  });

  test.for([
    ["by-an-outlet", "reported", ["ft"]],
    ["in-a-video", "on_record", ["tass"]],
    ["by-a-nobody", "reported", ["paper"]],
    ["one-wording", "on_record", ["paper", "tass"]],
    ["third-wording", "on_record", ["paper", "tass"]],
  ] as const)("of a statement, %s", async ([text, standing, origins], { db }) => {
    const { statements } = await pageOf(db, "talks");
    const said = statements.find(({ statement }) => statement?.text === text);
    const alone = await claimPage(db, said?.id ?? "");
    for (const claim of [said, alone]) {
      expect(claim?.standing).toBe(standing);
      expect(claim?.origins.map(({ name }) => name).toSorted()).toEqual(origins);
    }
  });
});

describe("the rest of the page", () => {
  test("gives participants the roles of the day, and none that they had later", async ({ db }) => {
    const roles = (page: MeetingModel) =>
      Object.fromEntries(page.participants.map((actor) => [actor.name, actor.roles]));
    expect(roles(await pageOf(db, "long-ago"))).toEqual({ Lavrov: ["Minister"], Rubio: ["Senator"] });
    expect(roles(await pageOf(db, "postponed"))).toEqual({
      Lavrov: ["Minister"],
      Rubio: ["Secretary of State"],
    });
  });

  test("counts an utterance once, however often it is told", async ({ db }) => {
    const { sources, independentOrigins } = await pageOf(db, "talks");
    const count = Object.fromEntries(sources.map(({ title, claims }) => [title, claims]));
    expect(count).toEqual({ Report: 4, Wire: 2, Video: 1 });
    expect(independentOrigins).toBe(3);
  });

  test("has a statement of which no day is known last", async ({ db }) => {
    const { statements } = await pageOf(db, "talks");
    expect(statements.at(-1)?.statement?.text).toBe("undated");
  });

  test("shows every date by the meeting’s clock", async ({ db }) => {
    const { statusChanges, statements } = await pageOf(db, "talks");
    expect(new Set([...statusChanges, ...statements].map(({ timeZone }) => timeZone))).toEqual(
      new Set(["Asia/Tokyo"]),
    );
  });
});
