import * as argon2 from "@node-rs/argon2";
import { eq } from "drizzle-orm";
import { describe, expect, it, vi } from "vitest";
import { tables } from "@/db";
import { type TestDatabase, test } from "@/db/testing";
import {
  addAccount,
  checkPassword,
  endSession,
  returnAddress,
  sessionUser,
  setPassword,
  startSession,
} from ".";
import { signInLimits } from "./sign-in-limits";

vi.mock("@node-rs/argon2", { spy: true });

const now = new Date("2025-10-22T12:00:00Z");
const later = (days: number) => new Date(now.getTime() + days * 24 * 60 * 60 * 1000);
const password = "correct horse battery";

async function ada({ db }: TestDatabase) {
  const { id, token } = await addAccount(db, { email: "Ada@Example.org", role: "editor", name: "Ada" }, now);
  await setPassword(db, token, password, now);
  return { id, token };
}

describe("signing in", () => {
  test("works with the right password, whatever the case of the address", async ({ database }) => {
    await ada(database);
    expect(await checkPassword(database.db, { email: "ADA@example.org ", password }, "::1")).toMatchObject({
      ok: true,
      user: { name: "Ada", email: "ada@example.org", role: "editor" },
    });
  });

  test("answers the same after the same work whatever is wrong", async ({ database }) => {
    const { id } = await ada(database);
    await addAccount(database.db, { email: "no-password@example.org", role: "staff" }, now);
    const attempts = [
      { email: "ada@example.org", password: "wrong password" },
      { email: "nobody@example.org", password },
      { email: "no-password@example.org", password },
      { email: "", password: "" },
    ];
    const verify = vi.mocked(argon2.verify);
    for (const attempt of attempts) {
      verify.mockClear();
      expect(await checkPassword(database.db, attempt, "::1")).toEqual({ ok: false, because: "wrong" });
      expect(verify).toHaveBeenCalledTimes(1);
    }
    await database.db.update(tables.account).set({ disabledAt: now }).where(eq(tables.account.id, id));
    verify.mockClear();
    expect(await checkPassword(database.db, { email: "ada@example.org", password }, "::1")).toEqual({
      ok: false,
      because: "wrong",
    });
    expect(verify).toHaveBeenCalledTimes(1);
  });

  test.for(["ada@example.org", "nobody@example.org"])(
    "is limited for %s, known or not",
    async (email, { database }) => {
      await ada(database);
      const attempt = (address: string, typed = "wrong") =>
        checkPassword(database.db, { email, password: typed }, address);
      const tries = await Promise.all(
        Array.from({ length: signInLimits.perAccount }, (_, n) => attempt(`10.0.0.${n}`)),
      );
      expect(new Set(tries.map((one) => (one.ok ? "in" : one.because)))).toEqual(new Set(["wrong"]));
      expect(await attempt("10.0.1.1", password)).toMatchObject({ because: "limited" });
    },
  );

  test("is limited for a network address", async ({ database }) => {
    await ada(database);
    const attempt = (n: number, address: string) =>
      checkPassword(database.db, { email: `guess${n}@example.org`, password }, address);
    for (let n = 0; n < signInLimits.perAddress; n += 1) await attempt(n, "10.0.0.1");
    expect(await attempt(99, "10.0.0.1")).toMatchObject({
      because: "limited",
      retryAfterSeconds: expect.any(Number),
    });
    expect(await attempt(99, "10.0.0.2")).toMatchObject({ because: "wrong" });
  });

  test("clears the failures of the account", async ({ database }) => {
    await ada(database);
    const attempt = (typed: string) =>
      checkPassword(database.db, { email: "ada@example.org", password: typed }, "::1");
    for (let n = 1; n < signInLimits.perAccount; n += 1) await attempt("wrong");
    expect(await attempt(password)).toMatchObject({ ok: true });
    expect(await attempt("wrong")).toMatchObject({ because: "wrong" });
  });
});

describe("a session", () => {
  test("ends when it expires, when it is ended, and when the account is disabled", async ({ database }) => {
    const { id } = await ada(database);
    const { db } = database;
    const token = await startSession(db, id, now);
    const other = await startSession(db, id, now);
    expect(await sessionUser(db, token, now)).toMatchObject({ name: "Ada" });
    expect(await sessionUser(db, token, later(15))).toBeNull();
    expect(await sessionUser(db, "forged", now)).toBeNull();
    await endSession(db, token);
    expect(await sessionUser(db, token, now)).toBeNull();
    expect(await sessionUser(db, other, now)).not.toBeNull();
    await db.update(tables.account).set({ disabledAt: now }).where(eq(tables.account.id, id));
    expect(await sessionUser(db, other, now)).toBeNull();
  });

  test("has the role of this moment", async ({ database: { db, ...database } }) => {
    const { id } = await ada({ db, ...database });
    const token = await startSession(db, id, now);
    await db.update(tables.account).set({ role: "staff" }).where(eq(tables.account.id, id));
    expect(await sessionUser(db, token, now)).toMatchObject({ role: "staff" });
  });

  test("is kept as a hash", async ({ database }) => {
    const { id } = await ada(database);
    const token = await startSession(database.db, id, now);
    expect(JSON.stringify(await database.owner`select * from session`)).not.toContain(token);
  });
});

describe("a one-time link", () => {
  test("sets a password once, and signs everybody out", async ({ database }) => {
    const { db } = database;
    const { id, token } = await addAccount(db, { email: "ada@example.org", role: "editor" }, now);
    const session = await startSession(db, id, now);
    await setPassword(db, token, password, later(6));
    expect(await sessionUser(db, session, now)).toBeNull();
    await expect(setPassword(db, token, "another password", later(6))).rejects.toMatchObject({
      code: "not_found",
    });
  });

  test("expires after a week", async ({ database: { db } }) => {
    const { token } = await addAccount(db, { email: "ada@example.org", role: "editor" }, now);
    await expect(setPassword(db, token, password, later(8))).rejects.toMatchObject({ code: "not_found" });
  });

  test.for(["short", "a".repeat(201)])(
    "is not spent by the bad password %s",
    async (bad, { database: { db } }) => {
      const { token } = await addAccount(db, { email: "ada@example.org", role: "editor" }, now);
      await expect(setPassword(db, token, bad, now)).rejects.toMatchObject({
        fields: { password: expect.any(String) },
      });
      await setPassword(db, token, password, now);
    },
  );

  test("is not made for an address that has an account", async ({ database: { db } }) => {
    await addAccount(db, { email: "ada@example.org", role: "editor" }, now);
    await expect(addAccount(db, { email: "ADA@example.org", role: "staff" }, now)).rejects.toMatchObject({
      code: "exists",
    });
  });
});

describe("the return address", () => {
  it.each([
    ["/desk/meetings?q=a%20b", "/desk/meetings?q=a%20b"],
    ["/desk", "/desk"],
    ["/desk?x=1", "/desk?x=1"],
    [undefined, "/desk"],
    ["", "/desk"],
    ["/meetings", "/desk"],
    ["/deskpot", "/desk"],
    ["//evil.example/desk", "/desk"],
    ["/\\evil.example", "/desk"],
    ["/desk\\..\\..\\evil", "/desk"],
    ["https://evil.example/desk", "/desk"],
    ["/desk/../evil", "/desk"],
    ["/desk/../../desk", "/desk"],
    ["/desk/\u0000", "/desk"],
    ["/desk/sign-in", "/desk"],
    ["javascript:alert(1)", "/desk"],
  ])("of %j is %s", (wanted, expected) => {
    expect(returnAddress(wanted)).toBe(expected);
  });
});
