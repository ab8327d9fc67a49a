import { describe, expect } from "vitest";
import { type TestDatabase, test } from "@/db/testing";
import { testContext, testUser } from "@/ledger/testing";
import { meetingPage } from "@/published/pages/meeting";
import { questionPage } from "@/published/pages/question";
import { recordExample } from "@/review/testing";
import { logStatement, recordQuestion } from "@/statements";
import type { Stance } from "@/statements/vocabulary";
import { exportedRows } from "./testing";

type Said = readonly [stance: Stance, said: string | undefined, reported?: string | undefined, by?: "rubio"];
const now = new Date("2025-10-22T12:00:00Z");

async function stancesOf(database: TestDatabase, told: readonly Said[]) {
  const context = testContext(database.db, testUser(), "optional");
  const { lavrov, rubio, article, meeting } = await recordExample(context);
  const question = await recordQuestion(context, { text: "Is Budapest acceptable?" });
  for (const [stance, said, reported, by] of told)
    await logStatement(
      context,
      {
        speaker: by ? rubio : lavrov,
        form: "quote",
        text: `${stance}, ${said}.`,
        said,
        reported,
        meetings: [meeting.id],
        positions: [{ question: question.id, stance }],
        citations: [{ source: article, via: [] }],
      },
      "published",
    );
  const { db } = database.as("published");
  const page = await questionPage(db, question.key);
  const ofMeeting = await meetingPage(db, meeting.key, now);
  const rows = await exportedRows(database, "positions");
  const isLavrov = ({ actor }: { actor: { id: string } }) => actor.id === lavrov;
  return {
    page: page?.actors.find(isLavrov),
    moves: ofMeeting?.positions.taken.filter(isLavrov).map(({ stance }) => stance),
    rows: rows
      .filter((row) => row["actor"] === "Sergey Lavrov")
      .map((row) => [row["stance"], row["previous_stance"]]),
  };
}

describe("a stance follows the one before it, in the export as on the pages of its question and meeting", () => {
  const opposed = ["opposes", null];
  const cameRound = [opposed, ["supports", "opposes"]];
  test.for<[string, ...Said[]]>([
    ["by a day: later than the day before", ["supports", "../2025-10-21"], ["opposes", "2025-10-20"]],
    ["without a day: as old as its report", ["supports", undefined, "2025-10-22"], ["opposes", "2025-10-21"]],
    [
      "reported before it can have been said",
      ["supports", "2025-10"],
      ["opposes", "2025-10-30", "2025-10-01"],
    ],
    ["at clock times of one day", ["supports", "2025-10-21T18:00Z"], ["opposes", "2025-10-21T09:00Z"]],
    [
      "without a time: after what of that day was recorded before it",
      ["opposes", "2025-10-21T18:00Z"],
      ["supports", "2025-10-21"],
    ],
    [
      "of a whole day and recorded first: before any time of it",
      ["opposes", "2025-10-21"],
      ["supports", "2025-10-21T00:01Z"],
    ],
    [
      "on one day, reported a day later",
      ["supports", "2025-10-21", "2025-10-23"],
      ["opposes", "2025-10-21", "2025-10-22"],
    ],
    [
      "without a time, whatever somebody else said at one before",
      ["neutral", "2025-10-21T18:00Z", undefined, "rubio"],
      ["opposes", "2025-10-21"],
      ["supports", "2025-10-21T09:00Z"],
    ],
    ["without any date: before those that have one", ["supports", "2025-10-21"], ["opposes", undefined]],
  ])("%s", async ([, ...told], { database }) => {
    const { page, moves, rows } = await stancesOf(database, told);
    expect(moves).toEqual(["supports", "opposes"]);
    expect(page).toMatchObject({ stance: "supports", previous: "opposes" });
    expect(rows).toEqual(cameRound);
  });
});
