import { expect } from "vitest";
import { actorSortings, listActors, recordActor } from "@/actors";
import { test } from "@/db/testing";
import { testContext, testUser } from "@/ledger/testing";
import type { Sorting } from "@/lib/sorting";
import { listMeetings, logStatusChange, meetingSortings, recordMeeting } from "@/meetings";
import { listSources, sourceSortings } from "@/sources";
import {
  listQuestions,
  listStatements,
  logStatement,
  questionSortings,
  statementSortings,
} from "@/statements";
import { cancellation, recordExample } from "./testing";

/** All of a list, two at a time. */
async function all<Row extends { id: string }>(read: (after: string | undefined) => Promise<Row[]>) {
  const rows: Row[] = [];
  for (;;) {
    const page = await read(rows.at(-1)?.id);
    rows.push(...page);
    if (page.length < 2) return rows;
  }
}

const bothWays = <By extends string>(by: readonly By[]): Sorting<By>[] =>
  by.flatMap((one) => [false, true].map((descending) => ({ by: one, descending })));

test("lists of the desk have each row once, in order, however they are sorted and paged", async ({
  database: { db },
}) => {
  const me = testUser();
  const context = testContext(db, me, "optional");
  const { now } = context.clock;
  const example = await recordExample(context);
  const meetings = [
    ["Delta", "2025-11-05", "Vienna"],
    ["Alpha", "2025-11-20", "Geneva"],
    ["Charlie", "../2025-11", null],
  ] as const;
  for (const [title, scheduled, city] of meetings) {
    const { id } = await recordMeeting(context, {
      title,
      kind: title === "Alpha" ? "summit" : "call",
      participants: [{ actor: example.rubio, as: "principal" }],
    });
    const change = { meeting: id, status: "scheduled" as const, scheduled, ...(city && { place: { city } }) };
    await logStatusChange(context, cancellation(example, change), "published");
  }
  const hidden = await recordMeeting(context, { title: "Bravo", kind: "call", participants: [] });
  await logStatusChange({ ...context, user: testUser() }, cancellation(example, { meeting: hidden.id }));
  for (const [text, said] of [
    ["One.", "2025-10-20"],
    ["Two.", undefined],
    ["Three.", "2025-10"],
  ] as const)
    await logStatement(context, {
      speaker: example.lavrov,
      form: "quote",
      text,
      said,
      meetings: [example.meeting.id],
      citations: [{ source: example.article, via: [] }],
    });

  for (const sorting of bothWays(meetingSortings)) {
    const rows = await all((after) => listMeetings(db, { sorting, after, limit: 2, now: now() }));
    const titles = rows.map(({ title }) => title);
    expect(new Set(titles).size, JSON.stringify(sorting)).toBe(titles.length);
    expect(titles).toHaveLength(5);
    // What is not public has no status, and comes last either way.
    if (!["title", "recorded"].includes(sorting.by))
      expect(new Set(titles.slice(-2))).toEqual(new Set(["Bravo", "Rubio–Lavrov talks"]));
  }
  const titles = async (asked: Omit<Parameters<typeof listMeetings>[1], "now">) =>
    (await listMeetings(db, { ...asked, now: now() })).map(({ title }) => title);
  const byTitle = { by: "title", descending: false } as const;
  expect(await titles({ sorting: byTitle, kind: "call" })).toEqual(["Bravo", "Charlie", "Delta"]);
  expect(await titles({ sorting: byTitle, place: "vienna" })).toEqual(["Delta"]);
  expect(await titles({ sorting: byTitle, place: "Schweiz" })).toEqual([]);
  expect(await titles({ sorting: byTitle, participantId: example.rubio, status: "scheduled" })).toEqual([
    "Alpha",
    "Charlie",
    "Delta",
  ]);
  expect(await titles({ sorting: byTitle, from: "2025-11-10", to: "2025-12-01" })).toEqual([
    "Alpha",
    "Charlie",
  ]);
  expect(await titles({ sorting: byTitle, state: "draft" })).toEqual(["Bravo", "Rubio–Lavrov talks"]);
  expect(await titles({ sorting: byTitle, state: "draft", authorId: me.id })).toEqual(["Rubio–Lavrov talks"]);
  expect(await titles({ sorting: byTitle, state: "published" })).toEqual(["Alpha", "Charlie", "Delta"]);

  for (const sorting of bothWays(statementSortings)) {
    const rows = await all((after) => listStatements(db, { sorting, after, limit: 2 }));
    expect(new Set(rows.map(({ text }) => text)), sorting.by).toEqual(new Set(["One.", "Two.", "Three."]));
    expect(rows).toHaveLength(3);
  }
  const said = await listStatements(db, { sorting: { by: "said", descending: true } });
  expect(said.map(({ text }) => text)).toEqual(["Three.", "One.", "Two."]);
  const then = await listStatements(db, { from: "2025-10-21", to: "2025-10-21" });
  expect(then.map(({ text }) => text)).toEqual(["Three."]);
  expect(await listStatements(db, { authorId: testUser().id })).toEqual([]);

  for (const sorting of bothWays(sourceSortings))
    expect(await all((after) => listSources(db, { sorting, after, limit: 2 }))).not.toHaveLength(0);
  expect(await listSources(db, { unused: true, publisherId: example.censor })).toEqual([]);
  for (const sorting of bothWays(actorSortings)) {
    const rows = await all((after) => listActors(db, { sorting, after, limit: 2 }));
    expect(new Set(rows.map(({ id }) => id)).size).toBe(rows.length);
  }
  for (const sorting of bothWays(questionSortings))
    expect(await all((after) => listQuestions(db, { sorting, after, limit: 2 }))).toEqual([]);
});

test("names stand in the order in which people look for them, whatever their case, accents and script", async ({
  database: { db },
}) => {
  const context = testContext(db, testUser(), "optional");
  const names = ["elm", "Élysée", "oil", "Öl", "zeit", "Zürich", "Ивент", "Іван", "Їжак", "Йосип"];
  for (const name of names.toReversed()) await recordActor(context, { kind: "outlet", name });
  const found = await all((after) => listActors(db, { after, limit: 2 }));
  expect(found.map(({ name }) => name)).toEqual(names);
});
