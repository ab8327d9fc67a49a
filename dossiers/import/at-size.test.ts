import { describe, expect } from "vitest";
import { recordActor } from "@/actors";
import { connect } from "@/db";
import { type TestDatabase, test } from "@/db/testing";
import { testContext, testUser } from "@/ledger/testing";
import { idForKey } from "@/lib/ids";
import { recordMeeting } from "@/meetings";
import { importDossier } from ".";
import { full, small } from "./testing";

const [change] = small.statusChanges;

/** A dossier of more items than are recorded by the same statements. */
const long = (count: number, more: (n: number) => object = () => ({})) => ({
  ...small,
  statusChanges: Array.from({ length: count }, (_, n) => ({ ...change, key: `change-${n}`, ...more(n) })),
});

const countOf = async ({ owner }: TestDatabase, table: string) =>
  (await owner`select count(*)::integer as n from ${owner(table)}`)[0]?.["n"];

describe("an import's history", () => {
  test("has an entry for every item, each with the rows that are its own", async ({ database }) => {
    const context = testContext(database.db, testUser("admin", "Ada"));
    expect(await importDossier(context, full)).toMatchObject({ problems: [] });
    const entries = await database.owner`
      select e.action, e.user_name as who, coalesce(a.key, s.key, m.key, q.key, c.key) as key,
        (select array_agg(h.table_name order by h.position) from history_change h
          where h.entry_id = e.id and h.before is null) as recorded
      from history_entry e left join actor a on a.id = subject_id left join source s on s.id = subject_id
      left join meeting m on m.id = subject_id left join question q on q.id = subject_id
      left join claim c on c.id = subject_id order by e.seq`;
    const claim = ["claim", "citation", "citation_link", "citation_link"];
    const [planned, postponed] = full.statusChanges;
    expect(entries.slice(-6).map(({ action, who, key, recorded }) => [action, who, key, recorded])).toEqual([
      ["question.record", "Ada", "venue", ["question"]],
      ["claim.record", "Ada", planned?.key, [...claim, "status_change", "decided_by", "decided_by"]],
      ["claim.record", "Ada", postponed?.key, [...claim, "status_change"]],
      ["claim.record", "Ada", "coming", [...claim, "attendance"]],
      [
        "claim.record",
        "Ada",
        "said",
        [...claim, "statement", "statement_meeting", "statement_meeting", "position"],
      ],
      ["claim.record", "Ada", "said", ["claim_relation"]],
    ]);
    expect(entries.find(({ key }) => key === "report")?.["recorded"]).toEqual(["source", "source_capture"]);
    expect(await countOf(database, "history_together")).toBe(0);
  });

  test("tells under the act that made something public that it did", async ({ database }) => {
    await importDossier(testContext(database.db), long(2));
    const revealed = await database.owner`
      select h.table_name as name, c.key from history_change h join history_entry e on e.id = h.entry_id
      join claim c on c.id = e.subject_id
      where h.before ->> 'public_since' is null and h.after ->> 'public_since' is not null order by name`;
    expect(revealed.map(({ name, key }) => `${name} ${key}`)).toEqual([
      "actor change-0",
      "actor change-0",
      "meeting change-0",
      "source change-0",
    ]);
  });

  test("is of one instant, in which the past begins as history tells it", async ({ database }) => {
    const { owner } = database;
    await importDossier(testContext(database.db), long(520));
    expect(await owner`select count(distinct at)::integer as n from history_entry`).toEqual([{ n: 1 }]);
    const past = async () => [...(await owner`select to_jsonb(p) as row from past.claim p order by id`)];
    const kept = await past();
    expect(kept).toHaveLength(520);
    await owner`select rebuild_past()`;
    expect(await past()).toEqual(kept);
  });
});

describe("an import of many items", () => {
  test("names each item that is refused, and imports nothing", async ({ database }) => {
    const toCome = long(20, (n) => (n === 3 || n === 15 ? { effective: "2062-01-01" } : {}));
    const report = await importDossier(testContext(database.db), toCome);
    expect(report.problems.map(({ pointer }) => pointer)).toEqual([
      "/statusChanges/3/effective",
      "/statusChanges/15/effective",
    ]);
    expect(await countOf(database, "actor")).toBe(0);
  });

  test("tells how far it has come, and ends where it is asked to", async ({ database }) => {
    const told: number[] = [];
    const dossier = long(1_200);
    const abort = new AbortController();
    const importing = importDossier(testContext(database.db), dossier, {
      onProgress: (done, of) => {
        told.push(done);
        expect(of).toBe(1_204);
        if (done === 504) abort.abort(new Error("Enough."));
      },
      signal: abort.signal,
    });
    await expect(importing).rejects.toThrow("Enough.");
    expect(told).toEqual([1, 2, 3, 4, 504]);
    expect(await countOf(database, "actor")).toBe(0);
    expect(await importDossier(testContext(database.db), dossier)).toMatchObject({ problems: [] });
  });

  test("leaves the desk free to save until its entries are written", async ({ database }) => {
    const desk = connect(database.url, "app", 1);
    const saved: string[] = [];
    await importDossier(testContext(database.db), long(2), {
      onProgress: async (done, of) => {
        if (done < of) return;
        const call = { title: "Call", kind: "call" as const, participants: [] };
        saved.push((await recordMeeting(testContext(desk.db), call)).key);
      },
    });
    await desk.close();
    expect(saved).toEqual(["call"]);
    const acts = await database.owner`select action from history_entry order by seq limit 2`;
    expect(acts).toEqual([{ action: "meeting.record" }, { action: "actor.record" }]);
  });
});

test("an item that is on record under another key leaves no trace, and the rest is imported", async ({
  database,
}) => {
  const context = testContext(database.db);
  await recordActor(context, { id: idForKey("actor", "rubio"), key: "marco", kind: "person", name: "Rubio" });
  expect(await importDossier(context, small)).toMatchObject({ problems: [] });
  const acts =
    await database.owner`select action from history_entry where subject_id = ${idForKey("actor", "rubio")}`;
  expect(acts).toHaveLength(1);
  expect(await countOf(database, "claim")).toBe(1);
});
