import { drizzle } from "drizzle-orm/postgres-js";
import type postgres from "postgres";
import { describe, expect } from "vitest";
import { recordActor } from "@/actors";
import { createPool, tables } from "@/db";
import { readingTest, test } from "@/db/testing";
import { testContext, testUser } from "@/ledger/testing";
import { recordSource } from "@/sources";
import { guessPassage, proposePassages, suggestPassages } from ".";
import { actorsNamedIn } from "./named-in";
import { keysOf } from "./rules";

const text = `Marko Ruban said the talks with Serhii Lavrin were off. “A pity,” a senior aide said.

Ruban did not elaborate, The Gazette reported.`;

async function record(db: Parameters<typeof testContext>[0]) {
  const context = testContext(db);
  const actor = async (kind: "person" | "outlet" | "unnamed", name: string, aliases: string[] = []) =>
    (await recordActor(context, { kind, name, aliases, roles: [] })).id;
  const ids = {
    ruban: await actor("person", "Marko Ruban"),
    lavrin: await actor("person", "Sergei Lavrin", ["Serhii Lavrin"]),
    gazette: await actor("outlet", "The Gazette"),
    aide: await actor("unnamed", "a senior aide"),
    other: await actor("person", "Nobody Named"),
  };
  const { id: source } = await recordSource(context, {
    publisher: ids.gazette,
    title: "Off",
    kind: "article",
    language: "en",
    published: "2025-03-11",
    text,
  });
  return { context, ids, source };
}

test("the passages of a source are marked with the names that the record has", async ({
  database: { db },
}) => {
  const { context, ids, source } = await record(db);
  const { passages, known, text: read } = await suggestPassages(context, source);
  expect(read).toBe(text);
  expect(known.names.map(({ id }) => id).toSorted()).toEqual(
    [ids.ruban, ids.lavrin, ids.gazette, ids.aide].toSorted(),
  );
  expect(passages).toMatchObject([
    { kind: "status_change", status: "cancelled", speaker: { actorId: ids.ruban } },
    { kind: "statement", speaker: { actorId: ids.aide }, form: "quote" },
    { kind: "statement", speaker: { actorId: ids.ruban } },
  ]);
  const at = text.indexOf("A pity");
  const { passage } = await guessPassage(context, source, { start: at, end: at + 6 }, "statement");
  expect(passage).toMatchObject({ start: at, end: at + 6, speaker: { actorId: ids.aide }, quoted: "A pity" });

  // What the record calls somebody now is what is marked.
  await recordActor(context, { kind: "organisation", name: "Ruban", roles: [] });
  await recordActor(context, { kind: "outlet", name: "A pity", roles: [] });
  const again = await suggestPassages(context, source);
  expect(again.known.names.map(({ names }) => names[0])).toContain("A pity");
});

describe("nobody but an editor reads a source for passages", () => {
  test.for([
    [null, "unauthenticated"],
    [testUser("staff"), "forbidden"],
  ] as const)("%s", async ([user, code], { database: { db } }) => {
    const { source } = await record(db);
    const context = testContext(db, user);
    await expect(suggestPassages(context, source)).rejects.toMatchObject({ code });
    await expect(guessPassage(context, source, { start: 0, end: 1 }, "statement")).rejects.toMatchObject({
      code,
    });
    await expect(proposePassages(context, source, undefined)).rejects.toMatchObject({ code });
  });
});

test("a source without captured words, or none at all, has no passages", async ({ database: { db } }) => {
  const { context, ids } = await record(db);
  const bare = await recordSource(context, { publisher: ids.gazette, title: "Bare", kind: "article" });
  for (const id of [bare.id, ids.gazette, "no id"])
    await expect(suggestPassages(context, id)).rejects.toMatchObject({ code: "not_found" });
});

test("a machine that cannot be reached is told, and the rules' passages stand", async ({
  database: { db },
}) => {
  const { context, source } = await record(db);
  const endpoint = { url: "http://127.0.0.1:1/v1", key: undefined, model: "m" };
  expect(await proposePassages(context, source, endpoint)).toMatchObject({
    passages: [],
    trouble: expect.stringContaining("did not answer"),
  });
  expect(await proposePassages(context, source, undefined)).toMatchObject({ passages: [], trouble: null });
});

interface Plan {
  "Node Type": string;
  "Relation Name"?: string;
  "Actual Rows"?: number;
  "Actual Loops"?: number;
  Plans?: Plan[];
}
const nodes = (plan: Plan): Plan[] => [plan, ...(plan.Plans ?? []).flatMap(nodes)];

readingTest(
  "names are looked up by the words of a text, however many actors there are",
  async ({ database }) => {
    const { owner, url } = database;
    // As a bulk load writes: without triggers, and what is searched made anew.
    await owner`alter table actor disable trigger user`;
    await owner`insert into actor (id, key, kind, name)
    select gen_random_uuid(), 'many-' || n, 'organisation', 'Foreign Ministry of Region ' || n
    from generate_series(1, 20000) n`;
    await owner`insert into actor (id, key, kind, name) values
    (gen_random_uuid(), 'ruban', 'person', 'Marko Ruban'), (gen_random_uuid(), 'sybiha', 'person', 'Андрій Сибіга'),
    (gen_random_uuid(), 'ministry', 'organisation', 'Foreign Ministry')`;
    await owner`alter table actor enable trigger user`;
    await owner`select search.rebuild()`;
    await owner`analyze search.actor`;
    await owner`analyze actor`;
    const asked: [query: string, values: unknown[]][] = [];
    const client = createPool(url, {
      vantage: "app",
      max: 1,
      debug: (_connection, query, values) => void asked.push([query, values]),
    });
    const named = await actorsNamedIn(
      drizzle(client, { schema: tables }),
      keysOf("Ruban met Сибіги at the Foreign Ministry of Region 77."),
    );
    const found = new Set(named.map(({ names }) => names[0]));
    for (const name of ["Foreign Ministry", "Foreign Ministry of Region 77", "Marko Ruban", "Андрій Сибіга"])
      expect(found).toContain(name);
    const [query, values] = asked.find(([one]) => one.includes("search.called")) ?? ["", []];
    const [row] = await client.unsafe(
      `explain (analyze, format json) ${query}`,
      values as postgres.ParameterOrJSON<never>[],
      { prepare: true },
    );
    await client.end();
    const [answer] = (row?.["QUERY PLAN"] ?? []) as { Plan: Plan }[];
    if (!answer) throw new Error("PostgreSQL has not said how it would answer.");
    const scans = nodes(answer.Plan).filter((plan) => plan["Relation Name"]);
    expect(scans.filter((scan) => scan["Node Type"] === "Seq Scan")).toEqual([]);
    const rows = scans.map((scan) => (scan["Actual Rows"] ?? 0) * (scan["Actual Loops"] ?? 1));
    expect(rows.reduce((sum, one) => sum + one, 0)).toBeLessThan(200);
  },
);
