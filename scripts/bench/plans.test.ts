import { describe, expect } from "vitest";
import { createPool, type Database } from "@/db";
import { readingTest } from "@/db/testing";
import { historyOf } from "@/published/history/history-of";
import { meetingsIndex } from "@/published/indexes/meetings";
import { questionsIndex } from "@/published/indexes/questions";
import { sourcesIndex } from "@/published/indexes/sources";
import { statementsIndex } from "@/published/indexes/statements";
import { actorPage } from "@/published/pages/actor";
import { boardPage } from "@/published/pages/board";
import { meetingPage } from "@/published/pages/meeting";
import { meetingsPage } from "@/published/pages/meetings";
import { questionPage } from "@/published/pages/question";
import { sourcePage } from "@/published/pages/source";
import { search } from "@/published/search/search";
import { partsOf } from "@/published/sitemap";
import { momentsAround } from "@/published/stood/moments";
import { writeSyntheticRecord } from "@/scripts/synthetic";
import { pageAddresses } from "./addresses";
import { rowsRead } from "./rows-read";

const now = new Date("2026-01-01T00:00:00Z");

const nameIn = (address = "") => address.split("/").at(-1) ?? "";

describe("what PostgreSQL reads for a page", () => {
  readingTest(
    "is no whole table that grows with the record, and no more rows than a page may take",
    async ({ database: { owner, url } }) => {
      await writeSyntheticRecord(owner, 2_500, undefined, { meetings: 2_000, sources: 5_000 });
      const of = await pageAddresses(owner);
      const pages: Record<string, (db: Database) => Promise<unknown>> = {
        meetings: (db) => meetingsPage(db, {}, now),
        "largest meeting": (db) => meetingPage(db, nameIn(of["largest meeting"]), now),
        "its moments": (db) => momentsAround(db, "meeting", nameIn(of["largest meeting"]), now.toISOString()),
        "busiest person": (db) => actorPage(db, nameIn(of["busiest person"]), now),
        "busiest organisation": (db) => actorPage(db, nameIn(of["busiest organisation"]), now),
        "busiest outlet": (db) => actorPage(db, nameIn(of["busiest outlet"]), now),
        source: (db) => sourcePage(db, nameIn(of["source"])),
        question: (db) => questionPage(db, nameIn(of["question"])),
        board: (db) => boardPage(db, now),
        "board of one kind": (db) => boardPage(db, now, { kind: "signing" }),
        "meetings of somebody": (db) => meetingsPage(db, { participant: nameIn(of["busiest person"]) }, now),
        "meetings by a common word": (db) => meetingsPage(db, { q: "talks" }, now),
        "meetings of a place": (db) =>
          meetingsPage(
            db,
            { place: new URL(`http://x${of["meetings of a place"]}`).searchParams.get("place") ?? "" },
            now,
          ),
        "statements by a word that nothing has": (db) =>
          statementsIndex(db, { filters: { q: "qwertyuiop" }, limit: 5 }),
        "history of a question": (db) => historyOf(db, "question", nameIn(of["question"])),
        "sources by a common word": (db) => sourcesIndex(db, { filters: { q: "outlet" }, limit: 30 }),
        "sources of a status": (db) => sourcesIndex(db, { filters: { status: "held" }, limit: 30 }),
        questions: (db) => questionsIndex(db, { limit: 30 }),
      };
      const [old] = await owner`select id from claim where kind = 'statement' and state = 'published'
        order by seq offset 500 limit 1`;
      const [somebody] = await owner`select id from actor where key = ${nameIn(of["busiest person"])}`;
      const days = {
        "one day": { from: "2023-03-01", to: "2023-03-01" },
        "no day on record": { from: "1999-03-01", to: "1999-03-02" },
        "many days long ago": { from: "2023-01-31", to: "2024-03-02" },
        "many days since": { from: "2023-03-31" },
      };
      for (const [which, filters] of Object.entries(days))
        pages[`meetings of ${which}`] = (db) => meetingsPage(db, filters, now);
      pages["statements held long ago"] = (db) =>
        statementsIndex(db, { filters: { ...days["many days long ago"], status: "held" }, limit: 5 });
      const lists = Object.entries(days).flatMap(([which, filters]): [string, (typeof pages)[string]][] => [
        [`statements of ${which}`, (db) => statementsIndex(db, { filters, limit: 5 })],
        [`sources of ${which}`, (db) => sourcesIndex(db, { filters, limit: 5 })],
        [`meetings of ${which}, by key`, (db) => meetingsIndex(db, { filters, limit: 5 }, now)],
      ]);
      // Of what all that is there would be more to read.
      const ofFewRows: typeof pages = {
        ...Object.fromEntries(lists),
        "statements of many days, a later page": (db) =>
          statementsIndex(db, { filters: days["many days since"], after: old?.["id"], limit: 5 }),
        "search of one day": (db) => search(db, { q: "talks", ...days["one day"] }, now),
        "search of no day on record": (db) => search(db, { q: "talks", ...days["no day on record"] }, now),
        "board of a place where nothing is": (db) => boardPage(db, now, { place: "Timbuktu" }),
        "board of somebody unknown": (db) => boardPage(db, now, { participant: "Qwertyuiop" }),
        "parts of the site map": (db) => partsOf(db, "sources", 100),
        "statements of somebody": (db) =>
          statementsIndex(db, { filters: { actor: somebody?.["id"] }, limit: 5 }),
      };
      const found: Record<string, unknown> = {};
      const wholeReads = async () =>
        (await owner`select pg_stat_get_numscans('search.statement'::regclass)::integer as reads`)[0]?.[
          "reads"
        ];
      const before = await wholeReads();
      const reader = createPool(url, { vantage: "published", max: 1 });
      // After five times PostgreSQL plans for any word there may be.
      for (let time = 0; time < 8; time += 1) await reader`select asked('qwertyuiop')`;
      await reader.end();
      expect(await wholeReads(), "a word that nothing has").toBe(before);
      for (const [most, read] of [
        [10_000, pages],
        [1_000, ofFewRows],
      ] as const)
        for (const [name, page] of Object.entries(read)) {
          const { queries, wholeTables, rows } = await rowsRead(url, page);
          expect(queries, name).toBeGreaterThan(0);
          found[name] = { wholeTables, isBounded: rows < most || rows };
        }
      expect(found).toEqual(
        Object.fromEntries(Object.keys(found).map((name) => [name, { wholeTables: [], isBounded: true }])),
      );
    },
    180_000,
  );
});
