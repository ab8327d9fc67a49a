import { expect } from "vitest";
import { recordActor } from "@/actors";
import { type TestDatabase, test } from "@/db/testing";
import { cancelRun, confirmRun, makeRun, mapRun, readRun, runImport, takeUpRun } from "@/dossiers/runs";
import { dossier } from "@/dossiers/testing";
import { testContext, testUser } from "@/ledger/testing";
import { recordMeeting } from "@/meetings";
import { recordSource } from "@/sources";

const bytes = (text: string) => new TextEncoder().encode(text);

async function prepared({ db, owner }: TestDatabase) {
  const context = testContext(db, testUser("editor", "Ada"), "optional");
  /** As the worker does; null where nothing waits. */
  const work = async (signal = new AbortController().signal) => {
    const taken = await takeUpRun(db, context.clock.now());
    return taken && runImport(context, db, taken, signal);
  };
  const claims = async () =>
    (await owner`select key, state from claim order by seq`).map((row) => ({ ...row }));
  return { context, work, claims };
}

const change = {
  key: "cancelled",
  meeting: "talks",
  status: "cancelled",
  effective: "2025-10-21",
  citations: [{ source: "report" }],
};

test("a dossier is checked, imported once somebody says so, and nothing of one that is cancelled is left", async ({
  database,
}) => {
  const { context, work, claims } = await prepared(database);
  const file = bytes(JSON.stringify(dossier({ statusChanges: [change] })));
  const { id } = await makeRun(context, { fileName: "talks.json" }, file);
  await expect(confirmRun(context, id)).rejects.toMatchObject({ code: "stale" });
  expect(await work()).toBe("checked");
  expect(await claims()).toEqual([]);
  expect((await readRun(database.db, id))?.report).toMatchObject({
    recorded: { statusChanges: 1 },
    problemCount: 0,
  });
  await expect(confirmRun({ ...context, user: testUser() }, id)).rejects.toMatchObject({ code: "forbidden" });
  await expect(
    makeRun({ ...context, user: testUser("staff") }, { fileName: "x" }, file),
  ).rejects.toMatchObject({
    code: "forbidden",
  });

  await confirmRun(context, id);
  const ended = new AbortController();
  ended.abort();
  expect(await work(ended.signal)).toBeNull();
  expect(await claims()).toEqual([]);
  // Another instance takes it up.
  expect(await work()).toBe("imported");
  expect(await claims()).toHaveLength(3);
  expect(await work()).toBeNull();

  const again = await makeRun(context, { fileName: "again.json" }, file);
  await cancelRun(context, again.id);
  expect(await work()).toBeNull();
  const bad = await makeRun(context, { fileName: "bad.json" }, bytes('{"format":"onrecord/1","colour":1}'));
  expect(await work()).toBe("refused");
  expect((await readRun(database.db, bad.id))?.report?.problems).toMatchObject([{ pointer: "/colour" }]);
  await expect(cancelRun(context, bad.id)).rejects.toMatchObject({ code: "stale" });
  // What the database cannot keep of a file is told of all the same.
  const zero = await makeRun(
    context,
    { fileName: "zero.json" },
    bytes(String.raw`{"a\u0000b":1,"\ud800":1}`),
  );
  expect(await work()).toBe("refused");
  expect(JSON.stringify((await readRun(database.db, zero.id))?.report?.problems)).toContain("/a\uFFFDb");
});

test("an import that is cancelled while it is written leaves nothing", async ({ database }) => {
  const { context, work, claims } = await prepared(database);
  const file = bytes(JSON.stringify(dossier({ statusChanges: [change] })));
  const { id } = await makeRun(context, { fileName: "talks.json" }, file);
  await work();
  await confirmRun(context, id);
  const cancelling = cancelRun(context, id);
  await Promise.all([work(), cancelling]).catch(() => undefined);
  const state = (await readRun(database.db, id))?.state;
  expect(await claims()).toHaveLength(state === "imported" ? 3 : 0);
});

test("what is told of an import is on record with it or not at all, and nobody works at it who has lost it", async ({
  database,
}) => {
  const { context, work, claims } = await prepared(database);
  const { db, owner } = database;
  const signal = new AbortController().signal;
  const file = bytes(JSON.stringify(dossier({ statusChanges: [change] })));
  const send = async () => {
    const { id } = await makeRun(context, { fileName: "talks.json" }, file);
    expect(await work()).toBe("checked");
    await confirmRun(context, id);
    return id;
  };
  await owner`create function lose() returns trigger language plpgsql as $$ begin raise 'lost'; end $$`;
  await owner`create trigger lose before update on import_run for each row when (new.state = 'imported') execute function lose()`;
  const failed = await send();
  expect(await work()).toBe("failed");
  expect((await readRun(db, failed))?.failure).toBeTruthy();
  expect(await claims()).toEqual([]);
  await owner`drop trigger lose on import_run`;

  const id = await send();
  const taken = async (minutes: number) =>
    (await takeUpRun(db, new Date(context.clock.now().getTime() + minutes * 60_000))) ?? expect.fail();
  const silent = await taken(0);
  const other = await taken(1);
  expect(await runImport(context, db, silent, signal)).toBeNull();
  expect(await claims()).toEqual([]);
  await taken(2);
  expect(await runImport(context, db, other, signal)).toBeNull();
  // Three have died at it.
  expect(await runImport(context, db, await taken(3), signal)).toBe("failed");
  expect(await readRun(db, id)).toMatchObject({
    state: "failed",
    failure: expect.stringContaining("3 times"),
  });
  expect(await claims()).toEqual([]);
});

test("rows of a table become claims by the checks of every dossier, and problems name their line", async ({
  database,
}) => {
  const { context, work, claims } = await prepared(database);
  await recordActor(context, { kind: "person", name: "Péter Szijjártó" });
  await recordActor(context, { kind: "outlet", name: "Example News" });
  await recordMeeting(context, { title: "Budapest talks", kind: "talks", participants: [] });
  const table = (status: string) =>
    bytes(
      `﻿Wer;Was;Wann;Quelle;Medium;Treffen;Art\r\nPeter Szijjarto;"We are ready;\r\nquite ready.";2025-10-21;https://example.org/a;Example News;Budapest talks;${status}\r\nPéter Szijjártó;Yes.;2025-13-01;https://example.org/a;Example News;Budapest talks;Quote\r\n`,
    );
  const mapping = {
    list: "statements" as const,
    state: "in_review" as const,
    columns: {
      speaker: "Wer",
      text: "Was",
      said: "Wann",
      source: "Quelle",
      publisher: "Medium",
      meetings: "Treffen",
      form: "Art",
    },
  };
  const first = await makeRun(context, { fileName: "statements.csv" }, table("paraphrase"));
  expect(await work()).toBeNull();
  const { speaker: _, ...less } = mapping.columns;
  await expect(mapRun(context, first.id, { ...mapping, columns: less })).rejects.toMatchObject({
    fields: { speaker: expect.any(String) },
  });
  const reviewing = { ...context, review: "required" as const };
  await expect(mapRun(reviewing, first.id, { ...mapping, state: "published" })).rejects.toMatchObject({
    fields: { state: expect.stringContaining("second person") },
  });
  await mapRun(reviewing, first.id, mapping);
  expect(await work()).toBe("refused");
  const { problems, lines } = (await readRun(database.db, first.id))?.report ?? expect.fail();
  expect(problems.map(({ pointer }, index) => [lines[index], pointer])).toEqual([[4, "/statements/1/said"]]);

  // A comma, or here a semicolon, that is not within quotation marks cuts a cell in two.
  const cut = await makeRun(
    context,
    { fileName: "statements.csv" },
    bytes(new TextDecoder().decode(table("paraphrase")).replace("Yes.", "Yes; we are.")),
  );
  await mapRun(context, cut.id, mapping);
  expect(await work()).toBe("refused");
  const cutReport = (await readRun(database.db, cut.id))?.report ?? expect.fail();
  expect(cutReport.problems[0]?.message).toContain("8 cells");
  expect(cutReport.lines[0]).toBe(4);

  const good = new TextDecoder().decode(table("paraphrase")).replace("2025-13-01", "2025-10-21");
  for (const recorded of [2, 2]) {
    const { id } = await makeRun(context, { fileName: "statements.csv" }, bytes(good));
    await mapRun(context, id, mapping);
    expect(await work()).toBe("checked");
    await confirmRun(context, id);
    expect(await work()).toBe("imported");
    expect(await claims()).toHaveLength(recorded);
  }
  expect(await claims()).toMatchObject([{ state: "in_review" }, { state: "in_review" }]);
  await expect(makeRun(context, { fileName: "x.csv" }, bytes('a,"b'))).rejects.toMatchObject({
    fields: { file: expect.stringContaining("CSV") },
  });
  const wide = bytes(`${Array.from({ length: 201 }, (_, index) => `c${index}`).join(",")}\n"`);
  await expect(makeRun(context, { fileName: "x.csv" }, wide)).rejects.toMatchObject({
    fields: { file: expect.stringContaining("at most 200 columns") },
  });
  await expect(
    makeRun(context, { fileName: "x.csv" }, new Uint8Array([0xff, 0xfe, 0x41])),
  ).rejects.toMatchObject({
    fields: { file: expect.stringContaining("UTF-8") },
  });
});

test("what rows say of their sources is never dropped, and one address is one source", async ({
  database,
}) => {
  const { context, work } = await prepared(database);
  await recordActor(context, { kind: "person", name: "Ada Minister" });
  const outlet = await recordActor(context, { kind: "outlet", name: "Example News" });
  await recordActor(context, { kind: "outlet", name: "Other News" });
  for (const [title, url] of [
    ["On record", "https://example.org/known"],
    ["One", "https://example.org/twice"],
    ["Another", "https://example.org/twice"],
  ] as const)
    await recordSource(context, {
      publisher: outlet.id,
      title,
      url,
      kind: "article",
    });
  const rows = [
    ["", "", "", "the words"],
    ["https://example.org/new", "Example News", "Ministers to meet", ""],
    ["https://example.org/new", "Other News", "Ministers to meet", ""],
    ["https://example.org/new", "", "", ""],
    ["https://example.org/known", "EXAMPLE news", "Off record", ""],
    ["https://example.org/known", "Other News", "On record", ""],
    ["https://example.org/twice", "Example News", "", ""],
  ].map((cells, index) => ["Ada Minister", `Words ${index}.`, "quote", ...cells].join(","));
  const file = bytes(["Speaker,Text,Form,Source,Publisher,Source’s title,Excerpt", ...rows].join("\n"));
  const { id } = await makeRun(context, { fileName: "statements.csv" }, file);
  const columns = {
    speaker: "Speaker",
    text: "Text",
    form: "Form",
    source: "Source",
    publisher: "Publisher",
    sourceTitle: "Source’s title",
    excerpt: "Excerpt",
  };
  await mapRun(context, id, { list: "statements", state: "draft", columns });
  expect(await work()).toBe("refused");
  const { problems, lines } = (await readRun(database.db, id))?.report ?? expect.fail();
  const told = problems.map(
    ({ pointer }, index) => `${lines[index]} ${pointer.split("/").slice(3).join("/")}`,
  );
  expect(told.filter((one) => !one.includes("citations"))).toEqual([
    "2 source",
    "4 publisher",
    "6 sourceTitle",
    "7 publisher",
    "8 source",
  ]);
});
