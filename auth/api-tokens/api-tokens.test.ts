import { eq } from "drizzle-orm";
import { describe, expect } from "vitest";
import type { Caller } from "@/auth/caller";
import { addAda, testClock } from "@/auth/testing";
import type { User } from "@/auth/user";
import type { Role } from "@/auth/vocabulary";
import { type Database, tables } from "@/db";
import { test } from "@/db/testing";
import { newId } from "@/lib/ids";
import { makeApiToken, ownApiTokens, revokeApiToken, userOfApiToken } from ".";

const callerOf = (db: Database, user: User | null): Caller => ({ db, user, clock: testClock() });
const name = "The archive's nightly export";
const userOf = (db: Database, token: string) => userOfApiToken(db, token, "import", testClock(1));

describe("an API token", () => {
  test("stands for its owner until it is revoked, and says when it was used", async ({
    database: { db },
  }) => {
    const ada = await addAda(db);
    const caller = callerOf(db, ada);
    const token = await makeApiToken(caller, { name });
    expect(await ownApiTokens(caller)).toMatchObject([{ name, lastUsedAt: null }]);
    expect(await userOf(db, token)).toEqual(ada);
    const [{ id = "", lastUsedAt } = {}] = await ownApiTokens(caller);
    expect(lastUsedAt).toEqual(testClock(1).now());
    expect(await revokeApiToken(caller, id)).toBe(true);
    expect(await userOf(db, token)).toBeNull();
    expect(await revokeApiToken(caller, id)).toBe(false);
    const events = await db.select().from(tables.accountEvent).orderBy(tables.accountEvent.seq);
    expect(events.slice(-2)).toMatchObject([
      { what: "api_token_made", accountId: ada.id, detail: name },
      { what: "api_token_revoked", accountId: ada.id, detail: name },
    ]);
  });

  test("has the role of the moment, and is nobody's once its owner is disabled", async ({
    database: { db },
  }) => {
    const { id } = await addAda(db, "admin");
    const token = await makeApiToken(callerOf(db, await addedUser(db, id)), { name });
    const change = (set: Partial<{ role: Role; disabledAt: Date }>) =>
      db.update(tables.account).set(set).where(eq(tables.account.id, id));
    await change({ role: "staff" });
    expect(await userOf(db, token)).toMatchObject({ role: "staff" });
    await change({ disabledAt: testClock().now() });
    expect(await userOf(db, token)).toBeNull();
  });

  test("is stored as nothing that could be sent", async ({ database: { db, owner } }) => {
    const ada = await addAda(db);
    const token = await makeApiToken(callerOf(db, ada), { name });
    const [stored] = await owner`select * from api_token`;
    expect(JSON.stringify(stored)).not.toContain(token);
    for (const kept of [stored?.["token_hash"], stored?.["id"], "", token.slice(0, -1)])
      expect(await userOf(db, kept)).toBeNull();
  });

  test("is made by whoever may import, twenty at most", async ({ database: { db } }) => {
    const ada = await addAda(db);
    const make = (user: User | null) => makeApiToken(callerOf(db, user), { name });
    await expect(make(null)).rejects.toMatchObject({ code: "unauthenticated" });
    await expect(make({ ...ada, role: "staff" })).rejects.toMatchObject({ code: "forbidden" });
    await expect(makeApiToken(callerOf(db, ada), { name: " " })).rejects.toMatchObject({ code: "invalid" });
    for (let count = 0; count < 20; count += 1) await make(ada);
    await expect(make(ada)).rejects.toMatchObject({ code: "too_many" });
  });

  test("is shown to and revoked by its owner alone", async ({ database: { db } }) => {
    const ada = await addAda(db);
    const token = await makeApiToken(callerOf(db, ada), { name });
    const [made] = await ownApiTokens(callerOf(db, ada));
    const other = callerOf(db, { ...ada, id: newId() });
    expect(await ownApiTokens(other)).toEqual([]);
    expect(await revokeApiToken(other, made?.id ?? "")).toBe(false);
    expect(await userOf(db, token)).toEqual(ada);
  });
});

async function addedUser(db: Database, id: string): Promise<User> {
  const found = await db.query.account.findFirst({ where: eq(tables.account.id, id) });
  return found ?? expect.fail();
}
