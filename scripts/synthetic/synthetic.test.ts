import { describe, expect } from "vitest";
import { dumpSchema } from "@/db/dump";
import { type TestDatabase, test } from "@/db/testing";
import { parseEdtf } from "@/lib/dates";
import { refreshSummaries } from "@/meetings";
import { exportReport, type ReportName, readParameters, reports } from "@/reports";
import { writeSyntheticRecord } from "./index";

const recordTables = [
  "actor",
  "source",
  "meeting",
  "question",
  "claim",
  "citation",
  "citation_link",
  "history_entry",
];

async function fingerprint({ owner }: TestDatabase): Promise<unknown[]> {
  const found: unknown[] = [];
  for (const table of [...recordTables, "statement", "status_change", "meeting_summary"]) {
    const without = table === "history_entry" ? "- 'transaction'" : "";
    found.push(
      ...(await owner.unsafe(
        `SELECT '${table}' AS name, count(*)::int AS rows, md5(string_agg((to_jsonb(r) ${without})::text, ',' ORDER BY to_jsonb(r)::text)) AS words
         FROM ${table} r`,
      )),
    );
  }
  return found;
}

async function columnsOf(database: TestDatabase, name: ReportName, columns: readonly string[]) {
  const stream = await exportReport(
    { ...reports[name], columns: reports[name].columns.filter((column) => columns.includes(column.name)) },
    {
      databaseUrl: database.url,
      vantage: "desk",
      siteUrl: "https://record.example",
      ...readParameters(new URLSearchParams("state=all&raw=1")),
    },
  );
  return (await new Response(stream).text()).trimEnd().split("\r\n").slice(1).sort();
}

describe("a synthetic record", () => {
  test("has as many statements as asked for, and is the same every time", async ({ database }) => {
    await writeSyntheticRecord(database.owner, 120);
    const first = await fingerprint(database);
    expect(first).toContainEqual(expect.objectContaining({ name: "statement", rows: 120 }));
    expect(first).toContainEqual(expect.objectContaining({ name: "status_change", rows: 30 }));
    expect(first).toContainEqual(expect.objectContaining({ name: "meeting", rows: 6 }));
    const tables = await database.owner<{ name: string }[]>`
      SELECT format('%I.%I', schemaname, tablename) AS name FROM pg_tables WHERE schemaname IN ('public', 'past')`;
    await database.owner.begin(async (sql) => {
      await sql`SET LOCAL session_replication_role = replica`;
      await sql.unsafe(`TRUNCATE ${tables.map(({ name }) => name).join(", ")} RESTART IDENTITY`);
    });
    await writeSyntheticRecord(database.owner, 120);
    expect(await fingerprint(database)).toEqual(first);
  });

  test("has of each kind one that is busy, and no busier than is in proportion", async ({ database }) => {
    await writeSyntheticRecord(database.owner, 4_000, undefined, {
      meetings: 1_000,
      persons: 400,
      questions: 100,
      outlets: 100,
    });
    const [shares] = await database.owner`select
      (select avg((speaker_id = (select id from actor where key = 'scale-person-1'))::int) from statement) as person,
      (select avg((exists (select from "position" p join question q on q.id = p.question_id
        where p.claim_id = s.claim_id and q.key = 'scale-question-1'))::int) from statement s) as question,
      (select avg((source_id = (select id from source where key = 'scale-source-1'))::int) from citation) as source,
      (select avg((publisher_id = (select id from actor where key = 'scale-outlet-1'))::int) from source) as outlet,
      (select avg((exists (select from meeting_participant p join actor a on a.id = p.actor_id
        where p.meeting_id = m.id and a.key = 'scale-person-1'))::int) from meeting m) as meetings`;
    for (const [of, share] of Object.entries(shares ?? {})) {
      expect(Number(share), of).toBeGreaterThan(0.01);
      expect(Number(share), of).toBeLessThan(0.04);
    }
  });

  test("can be as small as one statement", async ({ database }) => {
    await writeSyntheticRecord(database.owner, 1);
    expect(await database.owner`SELECT count(*)::int AS n FROM statement`).toEqual([{ n: 1 }]);
  });

  test("has the summaries and public subjects that verbs would have written", async ({ database }) => {
    await writeSyntheticRecord(database.owner, 2_000);
    const { owner, db } = database;
    const summaries = () => owner`SELECT * FROM meeting_summary ORDER BY meeting_id`;
    const written = await summaries();
    const meetings = await owner<{ id: string }[]>`SELECT id FROM meeting`;
    await db.transaction((tx) =>
      refreshSummaries(
        tx,
        meetings.map(({ id }) => id),
      ),
    );
    expect(await summaries()).toEqual(written);
    expect(written.length).toBeGreaterThan(90);

    await owner.begin(async (sql) => {
      const hidden = () => sql`SELECT key FROM (
        SELECT key, public_since FROM actor UNION ALL SELECT key, public_since FROM source
        UNION ALL SELECT key, public_since FROM meeting UNION ALL SELECT key, public_since FROM question
      ) subjects WHERE public_since IS NULL ORDER BY key`;
      await sql`SET LOCAL session_replication_role = replica`;
      const before = await hidden();
      await sql`SELECT publish_subjects((SELECT array_agg(id) FROM claim WHERE state IN ('published', 'retracted')))`;
      expect(await hidden()).toEqual(before);
    });
  });

  test("has dates that are EDTF with their bounds, and a source for whatever is no draft", async ({
    database,
  }) => {
    await writeSyntheticRecord(database.owner, 400);
    const dates = await database.owner<{ edtf: string; earliest: Date; latest: Date }[]>`
      SELECT said AS edtf, said_earliest AS earliest, said_latest AS latest FROM statement WHERE said IS NOT NULL
      UNION SELECT scheduled, scheduled_earliest, scheduled_latest FROM status_change WHERE scheduled IS NOT NULL
      UNION SELECT effective, effective_earliest, effective_latest FROM status_change
      UNION SELECT reported, reported_earliest, reported_latest FROM claim WHERE reported IS NOT NULL
      UNION SELECT published, published_earliest, published_latest FROM source
      UNION SELECT "to", to_earliest, to_latest FROM actor_role WHERE "to" IS NOT NULL`;
    expect(dates.length).toBeGreaterThan(0);
    for (const { edtf, earliest, latest } of dates)
      expect(parseEdtf(edtf)).toEqual({ ok: true, date: { edtf, earliest, latest } });
    expect(
      await database.owner`SELECT FROM claim WHERE state <> 'draft'
      AND NOT EXISTS (SELECT FROM citation WHERE claim_id = claim.id)`,
    ).toHaveLength(0);
  });

  test("has a history that ends where the record stands", async ({ database }) => {
    await writeSyntheticRecord(database.owner, 300);
    for (const table of recordTables.filter((name) => name !== "history_entry"))
      expect(
        await database.owner.unsafe(`SELECT r.* FROM ${table} r WHERE to_jsonb(r) IS DISTINCT FROM (
          SELECT c.after FROM history_change c WHERE c.table_name = '${table}'
            AND c.row_id = ${table === "citation_link" ? "r.citation_id || ':' || r.position" : "r.id::text"}
          ORDER BY c.position DESC LIMIT 1)`),
        table,
      ).toHaveLength(0);
    expect(
      await database.owner`SELECT FROM history_change c
      WHERE NOT EXISTS (SELECT FROM history_entry e WHERE e.id = c.entry_id)`,
    ).toHaveLength(0);
    expect(
      await database.owner`SELECT FROM (
      SELECT at < lag(at) OVER (ORDER BY seq) AS goes_back FROM history_entry) entries WHERE goes_back`,
    ).toHaveLength(0);
    const [guarded] = await database.owner`SELECT count(*)::int AS n FROM pg_trigger WHERE tgenabled = 'D'`;
    expect(guarded).toEqual({ n: 0 });
  });

  test("names nothing that is not there, and leaves the schema as it was", async ({
    database: { owner },
  }) => {
    const before = await dumpSchema(owner);
    await writeSyntheticRecord(owner, 200);
    expect(await dumpSchema(owner)).toBe(before);
    const references = await owner<{ again: string }[]>`
      SELECT format('ALTER TABLE %1$s DROP CONSTRAINT %2$I, ADD CONSTRAINT %2$I %3$s', conrelid::regclass, conname,
        pg_get_constraintdef(oid)) AS again FROM pg_constraint WHERE contype = 'f'`;
    expect(references.length).toBeGreaterThan(20);
    // Made again, a reference is checked for every row.
    for (const { again } of references) await owner.unsafe(again);
  });

  test("has the past that its history makes", async ({ database: { owner } }) => {
    await writeSyntheticRecord(owner, 300);
    const tables = await owner<{ name: string }[]>`
      SELECT tablename AS name FROM pg_tables WHERE schemaname = 'past' AND tablename <> 'summary_written'`;
    const past = async () => {
      const found: Record<string, unknown[]> = {};
      for (const { name } of tables)
        found[name] = [
          ...(await owner`SELECT to_jsonb(p) AS row FROM past.${owner(name)} p ORDER BY to_jsonb(p)::text`),
        ];
      return found;
    };
    const written = await past();
    await owner`SELECT rebuild_past()`;
    expect(await past()).toEqual(written);
    expect(written["claim"]?.length).toBeGreaterThan(600);
  });

  test("leaves nothing behind when it cannot be written whole", async ({ database }) => {
    await writeSyntheticRecord(database.owner, 50);
    await expect(writeSyntheticRecord(database.owner, 50)).rejects.toThrow("duplicate key");
    expect(await database.owner`SELECT count(*)::int AS n FROM statement`).toEqual([{ n: 50 }]);
  });
});

describe("reports that work out provenance for all claims at once", () => {
  test("say what the views say of each claim", async ({ database }) => {
    await writeSyntheticRecord(database.owner, 1_500);
    const { sql } = database.as("desk");
    for (const [name, kind] of [
      ["statements", "statement"],
      ["status-history", "status_change"],
      ["attendance", "attendance"],
    ] as const) {
      const viewed = await sql<{ line: string }[]>`
        SELECT claim_id || ',' || standing || ',' || independent_origins || ',' || chains AS line
        FROM claim_provenance JOIN claim ON claim.id = claim_id WHERE kind = ${kind} ORDER BY line`;
      expect(
        await columnsOf(database, name, ["claim_id", "standing", "independent_origins", "chains"]),
      ).toEqual(viewed.map(({ line }) => line));
      expect(new Set(viewed.map(({ line }) => line.split(",")[1])).size).toBeGreaterThan(2);
    }
    const chains = await sql<{ line: string }[]>`
      SELECT c.claim_id || ',' || chain || ',' || a.name AS line
      FROM citation_chain c JOIN actor a ON a.id = c.origin_id ORDER BY line`;
    expect(await columnsOf(database, "citations", ["claim_id", "chain", "origin"])).toEqual(
      chains.map(({ line }) => line),
    );
  });
});
