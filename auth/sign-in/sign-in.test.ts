import * as argon2 from "@node-rs/argon2";
import { eq } from "drizzle-orm";
import { describe, expect, vi } from "vitest";
import { addAccount } from "@/auth/accounts";
import { addAda, testClock, testPassword } from "@/auth/testing";
import { type Database, tables } from "@/db";
import { test } from "@/db/testing";
import { accountOfProvider, admitFromProvider, attemptLimits, signInWithPassword } from ".";

vi.mock("@node-rs/argon2", { spy: true });

const attempt = (db: Database, given: { email?: string; password?: string; address?: string } = {}) =>
  signInWithPassword(db, {
    email: "ada@example.org",
    password: testPassword,
    address: "192.0.2.1",
    ...given,
  });

const times = (count: number) => Array.from({ length: count }, (_, index) => index);

describe("signing in with a password", () => {
  test.for(["ada@example.org", " ADA@Example.org "])("works as %j", async (email, { database: { db } }) => {
    const user = await addAda(db);
    expect(await attempt(db, { email })).toEqual({ outcome: "signed_in", user, method: "password" });
  });

  test("works however the keyboard composes an accent", async ({ database: { db } }) => {
    await addAda(db);
    await db.update(tables.account).set({ passwordHash: await argon2.hash("à la carte, encore") });
    expect(await attempt(db, { password: "a\u0300 la carte, encore" })).toMatchObject({
      outcome: "signed_in",
    });
  });

  test("gives one answer after one verification, whatever is wrong", async ({ database: { db } }) => {
    await addAda(db);
    await addAccount(db, { email: "new@example.org", role: "staff" }, testClock());
    const gone = await addAccount(db, { email: "gone@example.org", role: "staff" }, testClock());
    await db
      .update(tables.account)
      .set({ disabledAt: testClock().now(), passwordHash: await argon2.hash(testPassword) })
      .where(eq(tables.account.id, gone.account.id));
    const verify = vi.mocked(argon2.verify);
    for (const given of [
      { password: "a wrong password" },
      { password: "" },
      { email: "nobody@example.org" },
      { email: "new@example.org" },
      { email: "gone@example.org" },
      { email: "no address" },
      { email: "ada\0@example.org" },
      { email: "a".repeat(100_000) },
    ]) {
      verify.mockClear();
      expect(await attempt(db, given)).toEqual({ outcome: "refused" });
      expect(verify).toHaveBeenCalledTimes(1);
      expect(verify.mock.calls[0]?.[0]).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
    }
  });
});

describe("the limit on attempts", () => {
  test.for(["ada@example.org", "nobody@example.org"])(
    "holds for %s from one network, known or not, and however many at once",
    async (email, { database: { db } }) => {
      await addAda(db);
      const tries = await Promise.all(
        times(attemptLimits.accountHere + 5).map(() => attempt(db, { email, password: "wrong" })),
      );
      expect(tries.filter(({ outcome }) => outcome === "refused")).toHaveLength(attemptLimits.accountHere);
      expect(await attempt(db, { email })).toEqual({
        outcome: "limited",
        retryAfterSeconds: expect.toSatisfy(
          (seconds) => seconds > 0 && seconds <= attemptLimits.windowSeconds,
        ),
      });
    },
  );

  test("keeps nobody out who is elsewhere, wherever and however often others guess", async ({
    database: { db },
  }) => {
    await addAda(db);
    for (const network of times(3))
      await Promise.all(
        times(attemptLimits.accountHere + 5).map(() =>
          attempt(db, { password: "wrong", address: `198.51.100.${network}` }),
        ),
      );
    expect(await attempt(db)).toMatchObject({ outcome: "signed_in" });
  });

  test("keeps out no colleague on the network of somebody who tries one account again and again", async ({
    database: { db },
  }) => {
    await addAda(db);
    for (const _ of times(2 * attemptLimits.network))
      await attempt(db, { email: "ben@example.org", password: "wrong" });
    expect(await attempt(db)).toMatchObject({ outcome: "signed_in" });
  });

  test.for([
    ["192.0.2.1", "192.0.2.1", "192.0.2.2"],
    ["2001:db8::1", "2001:db8::ffff:2", "2001:db8:0:1::1"],
    ["fe80::1%eth0", "fe80::1%eth1", "fe80:0:0:1::1"],
    ["unknown", "unknown", "192.0.2.2"],
  ] as const)("holds for callers from %s and %s, not for %s", async (addresses, { database: { db } }) => {
    const [address, neighbour, stranger] = addresses;
    await addAda(db);
    await Promise.all(
      times(attemptLimits.network).map((n) => attempt(db, { email: `guess${n}@example.org`, address })),
    );
    expect(await attempt(db, { address: neighbour })).toMatchObject({ outcome: "limited" });
    expect(await attempt(db, { address: stranger })).toMatchObject({ outcome: "signed_in" });
  });

  test("counts no success, and forgets an account's failures at one", async ({ database: { db } }) => {
    await addAda(db);
    for (const _ of times(attemptLimits.accountHere - 1)) await attempt(db, { password: "wrong" });
    expect(await attempt(db)).toMatchObject({ outcome: "signed_in" });
    for (const _ of times(attemptLimits.accountHere)) await attempt(db, { password: "wrong" });
    expect(await attempt(db)).toMatchObject({ outcome: "limited" });
    const counted = await db.query.signInAttempt.findFirst({
      where: eq(tables.signInAttempt.key, "network:192.0.2.1"),
    });
    // Those of the first round, and of the second without the one that was refused unseen.
    expect(counted?.points).toBe(2 * attemptLimits.accountHere - 1);
  });

  test("ends with its window", async ({ database: { db } }) => {
    await addAda(db);
    for (const _ of times(attemptLimits.accountHere + 1)) await attempt(db, { password: "wrong" });
    await db.update(tables.signInAttempt).set({ expire: new Date(Date.now() - 1000) });
    expect(await attempt(db)).toMatchObject({ outcome: "signed_in" });
  });

  test("keeps nothing of what was typed", async ({ database: { db, owner } }) => {
    await attempt(db, { email: "my password in the wrong field" });
    expect(JSON.stringify(await owner`select * from sign_in_attempt`)).not.toContain("password");
  });
});

describe("single sign-on", () => {
  test.for([
    [{ email: "Ada@Example.org", email_verified: true }, true],
    [{ email: "ada@example.org", email_verified: false }, false],
    [{ email: "ada@example.org", email_verified: "true" }, false],
    [{ email: "ada@example.org" }, false],
    [{ email_verified: true }, false],
    [{ email: "nobody@example.org", email_verified: true }, false],
    [{ email: "ada\0@example.org", email_verified: true }, false],
  ] as const)("of %j finds an account: %s", async ([claims, found], { database: { db } }) => {
    const ada = await addAda(db);
    expect(await accountOfProvider(db, claims)).toEqual(found ? ada : null);
    expect(await db.$count(tables.account)).toBe(1);
  });

  test("tells administrators whom it refused, and keeps nothing that is no address", async ({
    database: { db },
  }) => {
    await addAda(db);
    const from = { address: "192.0.2.1", userAgent: "A browser" };
    expect(await admitFromProvider(db, { email: "ada@example.org", email_verified: true }, from)).toBe(true);
    expect(await admitFromProvider(db, { email: "eve@example.org", email_verified: true }, from)).toBe(false);
    expect(await admitFromProvider(db, { email: "a\0b", email_verified: true }, from)).toBe(false);
    const refused = await db.query.accountEvent.findMany({
      where: eq(tables.accountEvent.what, "sign_in_refused"),
      orderBy: tables.accountEvent.seq,
    });
    expect(refused.map(({ email, address }) => [email, address])).toEqual([
      ["eve@example.org", "192.0.2.1"],
      [null, "192.0.2.1"],
    ]);
  });

  test("finds no disabled account", async ({ database: { db } }) => {
    const { email } = await addAda(db);
    await db.update(tables.account).set({ disabledAt: testClock().now() });
    expect(await accountOfProvider(db, { email, email_verified: true })).toBeNull();
  });
});
