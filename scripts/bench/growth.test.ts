import { describe, expect } from "vitest";
import type { Database } from "@/db";
import { type TestDatabase, test } from "@/db/testing";
import { readChanges } from "@/published/history/changes";
import { historyOf } from "@/published/history/history-of";
import { actorPage } from "@/published/pages/actor";
import { boardPage } from "@/published/pages/board";
import { datedMeetings } from "@/published/pages/calendar";
import { claimPage } from "@/published/pages/claim";
import { meetingPage } from "@/published/pages/meeting";
import { meetingsPage } from "@/published/pages/meetings";
import { questionPage } from "@/published/pages/question";
import { sourcePage } from "@/published/pages/source";
import { asReported } from "@/published/reported/as-reported";
import { asOf } from "@/published/stood/as-of";
import { writeSyntheticRecord } from "@/scripts/synthetic";
import { feedLength } from "@/syndication/feeds/feed";
import { pageAddresses } from "./addresses";
import { rowsRead } from "./rows-read";

const now = new Date("2026-01-01T00:00:00Z");
/** Of how many statements the two records are, and how much more may be read for a page of the larger one. */
const [statements, times, most] = [2_500, 4, 1.5];
/** Less than that for those which are known to grow, so that what is hardly more or less is no failure. */
const leastKnown = 1.2;

/** Pages that are read for longer the more there is, and why that is so still. */
const growing: Readonly<Record<string, string>> = {
  calendar: "It has a thousand meetings, and these records have fewer of which the day is known.",
  "as the reports had it": "Of every claim about the meeting it is read when it was reported.",
  "history of a question":
    "Moments are kept of meetings and actors: the acts on all that takes a position are read.",
  source: "Whom it relies on is gathered over all its citations.",
};

const nameIn = (address = "") => address.split("/").at(-1) ?? "";

/** What is read for each page of a record of so many statements, the busiest of its kind. */
async function readIn({ owner, url }: TestDatabase, size: number) {
  await writeSyntheticRecord(owner, size);
  const of = await pageAddresses(owner);
  const largest = nameIn(of["largest meeting"]);
  const instant = of["as it stood"]?.split("/").at(-1) ?? "";
  const stood = (read: (db: Database) => Promise<unknown>) => (db: Database) =>
    asOf(instant, (past) => read(past as Database), db);
  const pages: Record<string, [read: (db: Database) => Promise<unknown>, instant?: string]> = {
    board: [(db) => boardPage(db, now)],
    meetings: [(db) => meetingsPage(db, {}, now)],
    "largest meeting": [(db) => meetingPage(db, largest, now)],
    "as it stood": [stood((db) => meetingPage(db, largest, now)), instant],
    "as the reports had it": [(db) => asReported(db, largest, nameIn(of["as the reports had it"]), now)],
    "its history": [(db) => historyOf(db, "meeting", largest)],
    "its feed": [(db) => historyOf(db, "meeting", largest, { limit: feedLength })],
    claim: [(db) => claimPage(db, nameIn(of["claim"]))],
    "busiest person": [(db) => actorPage(db, nameIn(of["busiest person"]), now)],
    "busiest organisation": [(db) => actorPage(db, nameIn(of["busiest organisation"]), now)],
    "busiest outlet": [(db) => actorPage(db, nameIn(of["busiest outlet"]), now)],
    "history of the busiest person": [(db) => historyOf(db, "actor", nameIn(of["busiest person"]))],
    source: [(db) => sourcePage(db, nameIn(of["source"]))],
    question: [(db) => questionPage(db, nameIn(of["question"]))],
    "history of a question": [(db) => historyOf(db, "question", nameIn(of["question"]))],
    changes: [(db) => readChanges(db, {})],
    "feed of all": [(db) => readChanges(db, { limit: feedLength })],
    calendar: [(db) => datedMeetings(db)],
  };
  const rows: Record<string, number> = {};
  for (const [name, [read, instant]] of Object.entries(pages))
    rows[name] = (await rowsRead(url, read, instant)).rows;
  return rows;
}

describe("what PostgreSQL reads for the busiest page of each kind", () => {
  test("does not grow with the record", { timeout: 300_000 }, async ({ database, elsewhere }) => {
    const small = await readIn(database, statements);
    const large = await readIn(elsewhere, statements * times);
    const grown = Object.entries(large).map(([name, rows]) => [name, rows / (small[name] ?? 0)] as const);
    const told = grown.map(([name, by]) => `${name}: ${by.toFixed(2)}`).join("\n");
    expect(
      grown.flatMap(([name, by]) => (by > (name in growing ? leastKnown : most) ? [name] : [])).toSorted(),
      `${told}\nA page that has come to be bounded is taken off the list of those that grow.`,
    ).toEqual(Object.keys(growing).toSorted());
  });
});
