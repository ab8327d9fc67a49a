import { eq } from "drizzle-orm";
import { describe, expect } from "vitest";
import { openSession, userOfSession } from "@/auth/sessions";
import { signInWithPassword } from "@/auth/sign-in";
import { addAda, testClock, testPassword, tokenOf } from "@/auth/testing";
import { type Database, tables } from "@/db";
import { test } from "@/db/testing";
import { addAccount, readPasswordLink, renewPasswordLink, setPassword } from ".";

const bob = { email: " Bob@Example.org ", role: "staff" } as const;
const signIn = (db: Database, password: string) =>
  signInWithPassword(db, { email: "bob@example.org", password, address: "192.0.2.1" });

describe("adding an account", () => {
  test("keeps its address in lower case and takes a name from it", async ({ database: { db } }) => {
    const { account } = await addAccount(db, bob, testClock());
    expect(account).toMatchObject({ email: "bob@example.org", name: "bob", role: "staff" });
  });

  test("refuses an address that has one", async ({ database: { db } }) => {
    await addAccount(db, bob, testClock());
    await expect(addAccount(db, { ...bob, email: "BOB@example.org" }, testClock())).rejects.toMatchObject({
      code: "exists",
      fields: { email: expect.any(String) },
    });
  });

  test.for([
    [{ ...bob, email: "bob" }, "email"],
    [{ ...bob, email: `${"b".repeat(250)}@example.org` }, "email"],
    [{ ...bob, email: "bob\0@example.org" }, "email"],
    [{ ...bob, email: undefined }, "email"],
    [{ ...bob, role: "king" }, "role"],
    [{ ...bob, name: "\n" }, "name"],
    [{ ...bob, name: "B\0b" }, "name"],
  ] as const)("refuses %j for its %s", async ([input, field], { database: { db } }) => {
    await expect(addAccount(db, input as never, testClock())).rejects.toMatchObject({
      code: "invalid",
      fields: { [field]: expect.any(String) },
    });
    expect(await db.$count(tables.account)).toBe(0);
  });
});

describe("the link of a new account", () => {
  test("sets a password once", async ({ database: { db } }) => {
    const { link } = await addAccount(db, bob, testClock());
    expect(await readPasswordLink(db, tokenOf(link), testClock(6))).toEqual({
      email: "bob@example.org",
      name: "bob",
    });
    await setPassword(db, tokenOf(link), testPassword, testClock(6));
    expect(await signIn(db, testPassword)).toMatchObject({ outcome: "signed_in" });
    expect(await readPasswordLink(db, tokenOf(link), testClock(6))).toBeNull();
    await expect(setPassword(db, tokenOf(link), "another password", testClock(6))).rejects.toMatchObject({
      code: "not_found",
    });
    expect(await signIn(db, "another password")).toEqual({ outcome: "refused" });
  });

  test("sets one password even when used twice at once", async ({ database: { db } }) => {
    const { link } = await addAccount(db, bob, testClock());
    const passwords = ["one password of bob", "two passwords of bob"];
    const uses = await Promise.allSettled(
      passwords.map((password) => setPassword(db, tokenOf(link), password, testClock())),
    );
    expect(uses.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
  });

  test("expires after seven days", async ({ database: { db } }) => {
    const { link } = await addAccount(db, bob, testClock());
    expect(await readPasswordLink(db, tokenOf(link), testClock(8))).toBeNull();
    await expect(setPassword(db, tokenOf(link), testPassword, testClock(8))).rejects.toMatchObject({
      code: "not_found",
    });
  });

  test.for([
    ["eleven char"],
    ["a".repeat(201)],
    // One character to the eye and eighteen once normalised.
    ["\ufdfa".repeat(12)],
    [""],
  ] as const)("is not used up by the password %j", async ([password], { database: { db } }) => {
    const { link } = await addAccount(db, bob, testClock());
    await expect(setPassword(db, tokenOf(link), password, testClock())).rejects.toMatchObject({
      code: "invalid",
      fields: { password: expect.any(String) },
    });
    await setPassword(db, tokenOf(link), "a".repeat(200), testClock());
  });

  test("does not work for a disabled account", async ({ database: { db } }) => {
    const { account, link } = await addAccount(db, bob, testClock());
    await db.update(tables.account).set({ disabledAt: testClock().now() });
    expect(await readPasswordLink(db, tokenOf(link), testClock())).toBeNull();
    await expect(setPassword(db, tokenOf(link), testPassword, testClock())).rejects.toMatchObject({
      code: "not_found",
    });
    const stored = await db.query.account.findFirst({ where: eq(tables.account.id, account.id) });
    expect(stored?.passwordHash).toBeNull();
  });

  test("is stored as nothing that would set a password", async ({ database: { db, owner } }) => {
    const { link } = await addAccount(db, bob, testClock());
    expect(JSON.stringify(await owner`select * from password_link`)).not.toContain(tokenOf(link));
    await setPassword(db, tokenOf(link), testPassword, testClock());
    const [stored] = await owner`select password_hash from account`;
    expect(stored?.["password_hash"]).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
  });
});

describe("a new link for a lost password", () => {
  test("puts earlier links out of use, and ends every session once used", async ({ database: { db } }) => {
    const ada = await addAda(db);
    const { token } = await openSession(db, ada.id, testClock());
    const first = await renewPasswordLink(db, "ADA@example.org", testClock());
    const second = await renewPasswordLink(db, ada.email, testClock());
    expect(await readPasswordLink(db, tokenOf(first), testClock())).toBeNull();
    expect(await userOfSession(db, token, testClock())).toEqual(ada);
    await setPassword(db, tokenOf(second), "a new password", testClock());
    expect(await userOfSession(db, token, testClock())).toBeNull();
  });

  test("is for those who may sign in", async ({ database: { db } }) => {
    await addAda(db);
    await db.update(tables.account).set({ disabledAt: testClock().now() });
    for (const email of ["ada@example.org", "nobody@example.org"])
      await expect(renewPasswordLink(db, email, testClock())).rejects.toMatchObject({ code: "not_found" });
  });
});
