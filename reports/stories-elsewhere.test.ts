import { describe, expect, vi } from "vitest";
import { type TestDatabase, test } from "@/db/testing";
import { exportDossier } from "@/dossiers/export";
import { importDossier } from "@/dossiers/import";
import { readStory, storyNames } from "@/dossiers/testing";
import { testContext, testUser } from "@/ledger/testing";
import { type MeetingModel, meetingPage } from "@/published/pages/meeting";
import { asOf } from "@/published/stood/as-of";
import { latestInstant } from "@/published/stood/test-histories";
import { expectedMeetings } from "./test-stories";
import { exportedRows } from "./testing";

const now = new Date("2026-06-01T12:00:00Z");
const slugs = Object.keys(expectedMeetings);

vi.setConfig({ testTimeout: 120_000 });

const contextOf = ({ db }: TestDatabase, user = testUser()) => testContext(db, user, "optional", now);

async function record(database: TestDatabase, dossier: unknown): Promise<void> {
  expect((await importDossier(contextOf(database), dossier)).problems).toEqual([]);
}

/** A page without what every newsroom's record has its own way: when and in which order it was recorded. */
const comparable = (page: MeetingModel | null) =>
  JSON.parse(
    JSON.stringify(page, (name, value) =>
      name === "recordedAt" || name === "publishedAt" || name === "seq"
        ? undefined
        : value instanceof Set
          ? [...value].toSorted()
          : value,
    ),
  );

describe("a story on record", () => {
  test("is the same in another newsroom", async ({ database, elsewhere }) => {
    for (const name of storyNames) await record(database, readStory(name));
    const here = database.as("published").db;
    const there = elsewhere.as("published").db;
    let text = "";
    await exportDossier(here, (piece) => {
      text += piece;
    });
    await record(elsewhere, JSON.parse(text));
    for (const slug of slugs) {
      const [one, other] = await Promise.all([meetingPage(here, slug, now), meetingPage(there, slug, now)]);
      expect(comparable(other), slug).toEqual(comparable(one));
    }
    expect(await exportedRows(elsewhere, "positions")).toEqual(await exportedRows(database, "positions"));
  });

  test("reads as it stood before the rest of it came", async ({ database }) => {
    const story = readStory("harbour-talks");
    const later = ["harbour-begun", "harbour-held"];
    const user = testUser();
    const before = {
      ...story,
      statusChanges: story.statusChanges.filter(({ key }) => !later.includes(key)),
      attendance: [],
    };
    const report = await importDossier(contextOf(database, user), before);
    expect(report.problems).toEqual([]);
    const stood = await meetingPage(database.as("published").db, "harbour-talks", now);
    const instant = await latestInstant(database.owner, user.id);
    await record(database, story);
    expect((await meetingPage(database.as("published").db, "harbour-talks", now))?.answer?.status).toBe(
      "held",
    );
    const past = await asOf(
      instant.toISOString(),
      (db) => meetingPage(db, "harbour-talks", now),
      database.as("as_of").db,
    );
    expect(past).toEqual(stood);
    expect(past?.answer).toMatchObject({ status: "rescheduled", standing: "disputed" });
    expect(past?.overdue).toBe(true);
    expect(past?.state.course.earlierDates.map(({ edtf }) => edtf)).toEqual([
      "2025-10-02T15:30Z",
      "2025-10-20",
    ]);
  });

  test("is not overwritten by a file that means another by its keys", async ({ database }) => {
    const story = readStory("harbour-talks");
    await record(database, story);
    const problemsOf = async (file: object) =>
      (await importDossier(contextOf(database), { ...story, ...file })).problems.map(
        ({ pointer }) => pointer,
      );
    expect(await problemsOf({})).toEqual([]);
    const [talks, signing] = story.meetings;
    const stranger = {
      ...talks,
      title: "Harbour-master’s hearing",
      kind: "other",
      participants: [],
      related: [],
    };
    expect(await problemsOf({ meetings: [stranger, signing] })).toContain("/meetings/0/key");
    const [planned, ...rest] = story.statusChanges;
    const otherwise = { ...planned, status: "proposed" };
    expect(await problemsOf({ statusChanges: [otherwise, ...rest] })).toEqual(["/statusChanges/0/status"]);
    const page = await meetingPage(database.as("published").db, "harbour-talks", now);
    expect(page?.title).toBe("Harbour talks");
    expect(page?.statusChanges.at(-1)?.statusChange?.status).toBe("planned");
  });
});
