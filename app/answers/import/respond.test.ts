import { describe, expect } from "vitest";
import type { User } from "@/auth";
import { type TestDatabase, test } from "@/db/testing";
import { dossier } from "@/dossiers/testing";
import { maxBytes } from "@/dossiers/validate";
import { testContext, testUser } from "@/ledger/testing";
import { respond } from "./respond";

const change = {
  key: "cancelled",
  meeting: "talks",
  status: "cancelled",
  effective: "2025-10-21",
  citations: [{ source: "report" }],
  state: "published",
};
const small = dossier({ statusChanges: [change] });
const token = "onrecord_a-token_of-tests";
const authorization = `Bearer ${token}`;

interface Sent {
  query?: string;
  headers?: Record<string, string>;
  user?: User;
  corrections?: "required";
}

async function send(
  { db }: TestDatabase,
  body: unknown,
  { query = "", headers, user = testUser(), corrections = undefined }: Sent = {},
) {
  const request = new Request(`http://localhost:3000/api/v1/import${query}`, {
    method: "POST",
    headers: headers ?? { authorization },
    body: typeof body === "string" || body instanceof Uint8Array ? (body as BodyInit) : JSON.stringify(body),
  });
  const userOf = async (sent: string) => (sent === token ? user : null);
  const response = await respond(request, {
    ...testContext(db),
    ...(corrections && { corrections }),
    userOf,
  });
  return { status: response.status, headers: response.headers, answer: await response.json() };
}

const claims = ({ owner }: TestDatabase) => owner`select id from claim`;

describe("a dossier that a program sends", () => {
  test("is imported, and changes nothing when it is sent again", async ({ database }) => {
    const first = await send(database, small);
    expect(first).toMatchObject({
      status: 200,
      answer: { dry_run: false, recorded: { actors: 3, statusChanges: 1 }, unchanged: 0, changes: [] },
    });
    expect((await send(database, small)).answer).toMatchObject({ recorded: {}, unchanged: 9 });
  });

  test("is tried when dry, and nothing is imported", async ({ database }) => {
    const { status, answer } = await send(database, small, { query: "?dry_run=1&utm_source=x" });
    expect([status, answer]).toMatchObject([200, { dry_run: true, recorded: { statusChanges: 1 } }]);
    expect(await claims(database)).toHaveLength(0);
  });

  test("is written over what is on record where that is asked for", async ({ database }) => {
    await send(database, small);
    const later = { ...small, statusChanges: [{ ...change, effective: "2025-10-22" }] };
    expect(await send(database, later)).toMatchObject({
      status: 400,
      answer: { errors: [{ field: "/statusChanges/0/effective" }] },
    });
    const query = "?update=1&note=The%20day%20was%20misread.";
    const alone = await send(database, later, { query, corrections: "required" });
    expect(alone).toMatchObject({ status: 400, answer: { errors: [{ field: "/statusChanges/0" }] } });
    expect(JSON.stringify(alone.answer)).toContain("A second person publishes corrections here");
    const { answer } = await send(database, later, { query });
    expect(answer).toMatchObject({ updated: { statusChanges: 1 } });
  });

  test("with problems imports nothing, and is told each by its pointer", async ({ database }) => {
    const { status, headers, answer } = await send(database, { ...small, colour: "red", meetings: [{}] });
    expect([status, headers.get("content-type")]).toEqual([400, "application/problem+json"]);
    expect(answer.type).toBe("urn:onrecord:problem:invalid");
    expect(answer.errors.map(({ field }: { field: string }) => field)).toEqual(
      expect.arrayContaining(["/colour", "/meetings/0/key", "/meetings/0/title"]),
    );
    expect(await claims(database)).toHaveLength(0);
  });

  test.for([
    ["{", "Expected JSON; line 1, column 2"],
    ['{"a":1,"a":2}', "a"],
    [Uint8Array.of(0xff, 0xfe, 0x22), "A dossier is UTF-8; this is not."],
    ["", "Expected JSON"],
  ] as const)("is refused when it cannot be read: %j", async ([body, said], { database }) => {
    const { status, answer } = await send(database, body);
    expect(status).toBe(400);
    expect(JSON.stringify(answer)).toContain(said);
  });

  test("is refused when it is too large", async ({ database }) => {
    const { status, answer } = await send(database, new Uint8Array(maxBytes + 1).fill(0x20));
    expect([status, answer.detail]).toEqual([413, "A dossier has at most 50 MB."]);
  });

  test.for([
    {},
    { authorization: "" },
    { authorization: `Basic ${token}` },
    { authorization: "Bearer another" },
  ])("is refused from whoever sends %j", async (headers, { database }) => {
    const refused = await send(database, small, { headers });
    expect([refused.status, refused.headers.get("www-authenticate")]).toEqual([
      401,
      'Bearer realm="Onrecord"',
    ]);
    expect(await claims(database)).toHaveLength(0);
  });

  test("is refused from whoever may not import", async ({ database }) => {
    const { status } = await send(database, small, { user: testUser("staff") });
    expect(status).toBe(403);
    expect(await claims(database)).toHaveLength(0);
  });

  test.for(["?dry_run=yes", "?update=1&update=1", "?note=Why", "?update=0&note=Why"])(
    "is refused with %s",
    async (query, { database }) => {
      expect((await send(database, small, { query })).status).toBe(400);
      expect(await claims(database)).toHaveLength(0);
    },
  );

  test("is refused while two others are imported", async ({ database }) => {
    const statuses = await Promise.all([1, 2, 3].map(async () => (await send(database, small)).status));
    expect(statuses.toSorted()).toEqual([200, 200, 503]);
  });
});
