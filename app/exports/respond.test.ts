import { once } from "node:events";
import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { describe, expect } from "vitest";
import type { User } from "@/auth";
import { type TestDatabase, test } from "@/db/testing";
import { importDossier } from "@/dossiers/import";
import { testContext, testUser } from "@/ledger/testing";
import { writeTestRecord } from "@/reports/testing";
import { type ExportContext, respond } from "./respond";

const staff: User = {
  id: "90000000-0000-4000-8000-000000000009",
  email: "s@example.org",
  name: "Sam",
  role: "staff",
};

const context = (database: TestDatabase, user: User | null = null): ExportContext => ({
  publishedUrl: database.url,
  deskUrl: database.url,
  siteUrl: "https://record.example",
  clock: { now: () => new Date("2025-10-21T23:59:59Z") },
  currentUser: async () => user,
});

const get = (address: string, given: ExportContext, init?: RequestInit) =>
  respond(new Request(`http://localhost/exports/${address}`, init), address.split("?")[0] ?? "", given);

describe("/exports/{report}.csv", () => {
  test("is a file to keep, that a browser never reads as anything else", async ({ database }) => {
    await writeTestRecord(database.owner);
    const response = await get("status-history.csv", context(database));
    expect(response.status).toBe(200);
    expect(Object.fromEntries(response.headers)).toEqual({
      "content-type": "text/csv; charset=utf-8; header=present",
      "content-disposition": 'attachment; filename="onrecord-status-history-2025-10-21.csv"',
      "cache-control": "public, max-age=0, must-revalidate",
      vary: "cookie",
      "x-content-type-options": "nosniff",
      link: '</exports/status-history.csv-metadata.json>; rel="describedby"; type="application/csvm+json"',
    });
    expect((await response.text()).split("\r\n")).toHaveLength(5);
  });

  test("answers HEAD without running the report", async ({ database }) => {
    const nowhere = { ...context(database), publishedUrl: "postgres://127.0.0.1:1/nowhere" };
    const response = await get("statements.csv", nowhere, { method: "HEAD" });
    expect(response.status).toBe(200);
    expect(response.body).toBeNull();
  });

  test("shows unpublished states to staff alone, and keeps that out of caches", async ({ database }) => {
    await writeTestRecord(database.owner);
    const response = await get("status-history.csv?state=draft", context(database, staff));
    expect(response.headers.get("cache-control")).toBe("private, no-store");
    expect(await response.text()).toContain("Only the desk sees this");

    const signedOut = await get("status-history.csv?state=draft", context(database));
    expect(signedOut.status).toBe(401);
    expect(await signedOut.json()).toMatchObject({
      type: "urn:onrecord:problem:unauthenticated",
      errors: [{ field: "state" }],
    });
  });

  test("names authors and reviewers to signed-in staff, and has the rows that everybody sees", async ({
    database,
  }) => {
    await writeTestRecord(database.owner);
    for (const name of ["status-history", "statements", "attendance", "meetings", "sources"]) {
      const seen = await get(`${name}.csv`, context(database, staff));
      expect(seen.headers.get("cache-control")).toBe("private, no-store");
      const [named, anonymous] = [
        await seen.text(),
        await (await get(`${name}.csv`, context(database))).text(),
      ];
      expect(named.replaceAll(",Ed Author,Rae Viewer,", ",,,")).toBe(anonymous);
      expect(named.includes("Ed Author")).toBe(!["meetings", "sources"].includes(name));
    }
  });

  test("names who has no account, as whoever imports by a command, by what history has", async ({
    database,
  }) => {
    const dossier = JSON.parse(await readFile("dossiers/demo/rubio-lavrov-2025.json", "utf8"));
    await importDossier(testContext(database.db, testUser("admin", "Import")), dossier);
    const named = await get("status-history.csv", context(database, staff));
    const [header = "", ...rows] = (await named.text()).trimEnd().split("\r\n");
    expect(header).toContain(",author,reviewer,url,");
    expect(rows.length).toBeGreaterThan(5);
    for (const row of rows) expect(row).toContain(",Import,,http");
    expect(await (await get("status-history.csv", context(database))).text()).not.toContain("Import");
  });

  for (const [address, status, problem] of [
    ["nothing.csv", 404, { type: "urn:onrecord:problem:not_found" }],
    ["toString.csv", 404, { type: "urn:onrecord:problem:not_found" }],
    ["statements.xlsx", 404, { type: "urn:onrecord:problem:not_found" }],
    [
      "statements.csv?status=maybe",
      400,
      { type: "urn:onrecord:problem:invalid", errors: [{ field: "status" }] },
    ],
    ["statements.csv?from=soon", 400, { type: "urn:onrecord:problem:invalid", errors: [{ field: "from" }] }],
    [
      "statements.csv?meeting=nowhere",
      400,
      { type: "urn:onrecord:problem:invalid", errors: [{ field: "meeting" }] },
    ],
  ] as const)
    test(`is a problem that says what is wrong: ${address}`, async ({ database }) => {
      const response = await get(address, context(database));
      expect(response.status).toBe(status);
      expect(response.headers.get("content-type")).toBe("application/problem+json");
      expect(await response.json()).toMatchObject({ ...problem, status });
    });

  /** Anonymous, from an address, and too hurried to wait for a place. */
  const from = (address: string, file: string, given: ExportContext) =>
    get(file, { ...given, patience: 0 }, { headers: { "x-forwarded-for": address } });

  test("keeps places for staff, whatever slow anonymous readers do", async ({ database }) => {
    await writeTestRecord(database.owner);
    const anonymous = context(database);
    const running = [
      await from("192.0.2.1", "statements.csv", anonymous),
      await from("192.0.2.1", "statements.csv", anonymous),
      await from("2001:db8::1", "statements.csv", anonymous),
      await from("2001:db8::2", "statements.csv", anonymous),
    ];
    expect(running.map(({ status }) => status)).toEqual([200, 200, 200, 200]);

    const refused = await from("198.51.100.1", "statements.csv", anonymous);
    expect(refused.status).toBe(503);
    expect(refused.headers.get("retry-after")).toBe("5");
    expect(await refused.json()).toMatchObject({ type: "urn:onrecord:problem:unavailable" });

    const ofStaff = await from("192.0.2.1", "statements.csv", context(database, staff));
    expect(ofStaff.status).toBe(200);
    expect(await ofStaff.text()).toContain("claim_id");
    await Promise.all(running.map((response) => response.text()));
  });

  test("gives one network two at once, and the next one to others", async ({ database }) => {
    await writeTestRecord(database.owner);
    const anonymous = context(database);
    const running = [
      await from("2001:db8::1", "statements.csv", anonymous),
      await from("2001:db8::2", "sources.csv", anonymous),
    ];
    const third = await from("2001:db8::3", "statements.csv", anonymous);
    expect(third.status).toBe(429);
    expect(third.headers.get("retry-after")).toBe("60");
    expect(await third.json()).toMatchObject({ type: "urn:onrecord:problem:too_many" });
    const neighbour = await from("2001:db8:0:1::1", "statements.csv", anonymous);
    expect(neighbour.status).toBe(200);
    await Promise.all([...running, neighbour].map((response) => response.text()));
    // A place is given back once its connection is closed.
    const again = async () => {
      const response = await from("2001:db8::3", "statements.csv", anonymous);
      await response.text();
      return response.status;
    };
    await expect.poll(again).toBe(200);
  });

  test("breaks the connection of whoever downloads it when it fails half-way", async ({ database }) => {
    await writeTestRecord(database.owner);
    await database.owner.begin(async (sql) => {
      await sql`SET LOCAL session_replication_role = replica`;
      await sql`UPDATE statement SET text = repeat('x', 10000)`;
      await sql`INSERT INTO claim (id, key, kind, state, author_id, last_edited_by_id)
        SELECT ('10000000-0000-4000-8000-' || lpad(n::text, 12, '0'))::uuid, 'long-' || n, 'statement', 'published',
          author_id, author_id FROM claim, generate_series(1, 5000) n WHERE claim.key LIKE '%4'`;
      await sql`INSERT INTO statement (claim_id, speaker_id, form, text)
        SELECT claim.id, speaker_id, form, text FROM claim, statement WHERE claim.key LIKE 'long-%' AND claim_id::text LIKE '%4'`;
    });
    const server = createServer(async (_request, response) => {
      const { body } = await get("statements.csv", context(database));
      await pipeline(Readable.fromWeb(body as never), response).catch(() => undefined);
    });
    await once(server.listen(0, "127.0.0.1"), "listening");
    const download = await fetch(`http://127.0.0.1:${(server.address() as AddressInfo).port}`);
    await database.owner`SELECT pg_terminate_backend(pid) FROM pg_stat_activity
      WHERE datname = current_database() AND query LIKE 'COPY%'`;
    await expect(download.text()).rejects.toThrow();
    server.close();
  });
});

describe("/exports/{report}.csv-metadata.json", () => {
  test("describes the report", async ({ database }) => {
    const response = await get("citations.csv-metadata.json", context(database));
    expect(response.headers.get("content-type")).toBe("application/csvm+json");
    const metadata = await response.json();
    expect(metadata.url).toBe("https://record.example/exports/citations.csv");
    expect(metadata.tableSchema.columns).toHaveLength(9);
    expect((await get("nothing.csv-metadata.json", context(database))).status).toBe(404);
  });
});
