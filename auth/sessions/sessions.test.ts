import { eq } from "drizzle-orm";
import { describe, expect, it, vi } from "vitest";
import { addAda, testClock } from "@/auth/testing";
import { connect, tables } from "@/db";
import { test } from "@/db/testing";
import { log } from "@/lib/log";
import { closeSession, closeSessionsOf, openSession, sessionCookie, userOfSession } from ".";

describe("a session", () => {
  test("is somebody's until it expires", async ({ database: { db } }) => {
    const ada = await addAda(db);
    const { token, expiresAt } = await openSession(db, ada.id, testClock());
    expect(expiresAt).toEqual(testClock(14).now());
    expect(await userOfSession(db, token, testClock(13))).toEqual(ada);
    expect(await userOfSession(db, token, testClock(14))).toBeNull();
  });

  test("closes for one browser, or for all", async ({ database: { db } }) => {
    const ada = await addAda(db);
    const open = async () => (await openSession(db, ada.id, testClock())).token;
    const [one, two, three] = [await open(), await open(), await open()];
    await closeSession(db, one);
    expect(await userOfSession(db, one, testClock())).toBeNull();
    expect(await userOfSession(db, two, testClock())).toEqual(ada);
    await closeSessionsOf(db, ada.id);
    for (const token of [two, three]) expect(await userOfSession(db, token, testClock())).toBeNull();
  });

  test("is lost at once when its account is disabled", async ({ database: { db } }) => {
    const { id } = await addAda(db);
    const { token } = await openSession(db, id, testClock());
    await db.update(tables.account).set({ disabledAt: testClock().now() }).where(eq(tables.account.id, id));
    expect(await userOfSession(db, token, testClock())).toBeNull();
  });

  test("is no closed one when it cannot be read", async ({ database }) => {
    const { id } = await addAda(database.db);
    const { token } = await openSession(database.db, id, testClock());
    const nowhere = new URL(database.url);
    nowhere.pathname = "/nowhere";
    const { db, close } = connect(nowhere.toString(), "app", 1);
    await expect(userOfSession(db, token, testClock())).rejects.toThrow();
    await close();
  });

  test("is read although nothing can be written", async ({ database: { db, owner } }) => {
    vi.spyOn(log, "error").mockImplementation(() => undefined);
    const ada = await addAda(db);
    const { token } = await openSession(db, ada.id, testClock());
    await owner.unsafe(`
      create function be_full() returns trigger language plpgsql
        as $$ begin raise exception 'no room' using errcode = '53100'; end $$;
      create trigger full_disk before update on session for each row execute function be_full()`);
    expect(await userOfSession(db, token, testClock(1))).toEqual(ada);
  });

  test("has the role of the moment", async ({ database: { db } }) => {
    const { id } = await addAda(db, "admin");
    const { token } = await openSession(db, id, testClock());
    await db.update(tables.account).set({ role: "staff" }).where(eq(tables.account.id, id));
    expect(await userOfSession(db, token, testClock())).toMatchObject({ role: "staff" });
  });

  test("is stored as nothing that would open it", async ({ database: { db, owner } }) => {
    const { id } = await addAda(db);
    const { token } = await openSession(db, id, testClock());
    const [stored] = await owner`select * from session`;
    expect(JSON.stringify(stored)).not.toContain(token);
    expect(await userOfSession(db, stored?.["token_hash"], testClock())).toBeNull();
  });

  test("is swept out once it has expired", async ({ database: { db } }) => {
    const { id } = await addAda(db);
    await openSession(db, id, testClock());
    await openSession(db, id, testClock(15));
    expect(await db.$count(tables.session)).toBe(1);
  });

  test.for([undefined, "", "forged", "\0"])(
    "is nobody's for the token %j",
    async (token, { database: { db } }) => {
      expect(await userOfSession(db, token, testClock())).toBeNull();
    },
  );
});

describe("the cookie of a session", () => {
  it.each([
    ["http://localhost:3000", "onrecord-session", false],
    ["https://record.example.org", "__Host-onrecord-session", true],
  ])("at %s is %s", (siteUrl, name, secure) => {
    expect(sessionCookie(siteUrl)).toEqual({
      name,
      options: { httpOnly: true, sameSite: "lax", path: "/", secure },
    });
  });
});
