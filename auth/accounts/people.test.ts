import { describe, expect } from "vitest";
import type { Caller } from "@/auth/caller";
import { listEvents } from "@/auth/events";
import { closeOwnOthers, closeOwnSession, openSession, ownSessions, userOfSession } from "@/auth/sessions";
import { signInWithPassword } from "@/auth/sign-in";
import { addAda, testClock, testPassword, tokenOf } from "@/auth/testing";
import { type Database, tables } from "@/db";
import { test } from "@/db/testing";
import {
  addAccount,
  changePassword,
  changeRole,
  disableAccount,
  enableAccount,
  inviteAccount,
  issueLink,
  listAccounts,
  readAccount,
  resetTwoStep,
  setPassword,
} from ".";

async function newsroom(db: Database) {
  const admin = await addAda(db, "admin");
  const caller: Caller = { db, user: admin, clock: testClock() };
  const { account: bob, link } = await inviteAccount(caller, { email: "bob@example.org", role: "editor" });
  await setPassword(db, tokenOf(link), testPassword, testClock());
  const { token } = await openSession(db, bob.id, testClock());
  return { admin, caller, bob, token };
}

describe("an administrator", () => {
  test("invites by a link that sets a password", async ({ database: { db } }) => {
    const { bob, caller } = await newsroom(db);
    expect(
      await signInWithPassword(db, { email: bob.email, password: testPassword, address: "192.0.2.1" }),
    ).toMatchObject({ outcome: "signed_in" });
    expect((await listAccounts(caller)).map(({ name, sessions }) => [name, sessions])).toEqual([
      ["Ada", 0],
      ["bob", 1],
    ]);
    await expect(inviteAccount(caller, { email: "bob@example.org", role: "editor" })).rejects.toMatchObject({
      code: "exists",
    });
  });

  test("changes a role from the next request on", async ({ database: { db } }) => {
    const { bob, caller, token } = await newsroom(db);
    await changeRole(caller, bob.id, { role: "staff" });
    expect(await userOfSession(db, token, testClock())).toEqual({ ...bob, role: "staff" });
    await expect(changeRole(caller, bob.id, { role: "king" as never })).rejects.toMatchObject({
      fields: { role: expect.any(String) },
    });
  });

  test("disables from the next request on, and enables again", async ({ database: { db } }) => {
    const { bob, caller, token } = await newsroom(db);
    const attempt = { email: bob.email, password: testPassword, address: "192.0.2.1" };
    await disableAccount(caller, bob.id);
    expect(await userOfSession(db, token, testClock())).toBeNull();
    expect(await signInWithPassword(db, attempt)).toEqual({ outcome: "refused" });
    await expect(issueLink(caller, bob.id)).rejects.toMatchObject({ code: "invalid" });
    await enableAccount(caller, bob.id);
    expect(await userOfSession(db, token, testClock())).toBeNull();
    expect(await signInWithPassword(db, attempt)).toMatchObject({ outcome: "signed_in" });
  });

  test("stays one: the last is neither disabled nor given another role, not even by two at once", async ({
    database: { db },
  }) => {
    const { admin, caller, bob } = await newsroom(db);
    for (const act of [
      () => disableAccount(caller, admin.id),
      () => changeRole(caller, admin.id, { role: "editor" }),
    ])
      await expect(act()).rejects.toMatchObject({ code: "invalid" });
    await changeRole(caller, bob.id, { role: "admin" });
    const both = await Promise.allSettled([
      disableAccount(caller, admin.id),
      disableAccount({ ...caller, user: { ...bob, role: "admin" } }, bob.id),
    ]);
    expect(both.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
  });

  test("finds what happened, which nobody can rewrite", async ({ database: { db } }) => {
    const { bob, caller } = await newsroom(db);
    await signInWithPassword(db, { email: bob.email, password: "wrong", address: "192.0.2.7" });
    await changeRole(caller, bob.id, { role: "staff" });
    await resetTwoStep(caller, bob.id);
    expect(
      (await listEvents(caller)).map(({ what, email, byName, detail, address }) => [
        what,
        email,
        byName,
        detail,
        address,
      ]),
    ).toEqual([
      ["two_step_removed", "bob@example.org", "Ada", null, null],
      ["role_changed", "bob@example.org", "Ada", "Editor → Staff", null],
      ["sign_in_refused", "bob@example.org", null, "wrong password", "192.0.2.7"],
      ["signed_in", "bob@example.org", null, null, null],
      ["password_set", "bob@example.org", null, null, null],
      ["invited", "bob@example.org", "Ada", "editor", null],
      ["password_set", "ada@example.org", null, null, null],
    ]);
    expect(await readAccount(caller, bob.id)).toMatchObject({ role: "staff", hasTwoStep: false });
    for (const statement of [
      db.update(tables.accountEvent).set({ email: null }),
      db.delete(tables.accountEvent),
    ])
      await expect(statement.execute()).rejects.toThrow();
  });
});

describe("one's own account", () => {
  test("changes its password with the current one, and is signed out elsewhere", async ({
    database: { db },
  }) => {
    const { bob, token } = await newsroom(db);
    const caller: Caller = { db, user: bob, clock: testClock() };
    const { token: elsewhere } = await openSession(db, bob.id, testClock());
    await expect(
      changePassword(caller, token, { current: "wrong", password: "another password" }),
    ).rejects.toMatchObject({ fields: { current: expect.any(String) } });
    await expect(
      changePassword(caller, token, { current: testPassword, password: "short" }),
    ).rejects.toMatchObject({ fields: { password: expect.any(String) } });
    await changePassword(caller, token, { current: testPassword, password: "another password" });
    expect(await userOfSession(db, token, testClock())).toEqual(bob);
    expect(await userOfSession(db, elsewhere, testClock())).toBeNull();
  });

  test("lists its sessions and signs out of them, not of others'", async ({ database: { db } }) => {
    const { admin, bob, caller, token } = await newsroom(db);
    const own: Caller = { db, user: bob, clock: testClock() };
    const { token: phone } = await openSession(db, bob.id, testClock(), {
      method: "password",
      address: "192.0.2.9",
      userAgent: "x".repeat(10_000),
    });
    const { token: adas } = await openSession(db, admin.id, testClock());
    const listed = await ownSessions(own, token);
    expect(listed.map(({ isThis }) => isThis).sort()).toEqual([false, true]);
    expect(JSON.stringify(listed)).not.toContain("tokenHash");
    const [foreign] = await ownSessions(caller, adas);
    expect(await closeOwnSession(own, foreign?.id ?? "")).toBe(false);
    expect(await closeOwnSession(own, "no id")).toBe(false);
    expect(await userOfSession(db, adas, testClock())).not.toBeNull();
    expect(await closeOwnSession(own, listed.find(({ isThis }) => !isThis)?.id ?? "")).toBe(true);
    expect(await userOfSession(db, phone, testClock())).toBeNull();
    await openSession(db, bob.id, testClock());
    await closeOwnOthers(own, token);
    expect(await ownSessions(own, token)).toHaveLength(1);
  });
});

describe("who may", () => {
  const acts: Record<string, (caller: Caller, id: string) => Promise<unknown>> = {
    listAccounts,
    readAccount,
    listEvents: (caller) => listEvents(caller),
    inviteAccount: (caller) => inviteAccount(caller, { email: "new@example.org", role: "staff" }),
    changeRole: (caller, id) => changeRole(caller, id, { role: "staff" }),
    disableAccount,
    enableAccount,
    issueLink,
    resetTwoStep,
  };
  test.for(Object.entries(acts))("%s: administrators alone", async ([, act], { database: { db } }) => {
    const { bob, caller } = await newsroom(db);
    const { account: ines } = await addAccount(db, { email: "ines@example.org", role: "staff" }, testClock());
    for (const user of [bob, ines, { ...bob, role: "admin" as const, mustSetUpTwoStep: true }])
      await expect(act({ ...caller, user }, bob.id)).rejects.toMatchObject({ code: "forbidden" });
    await expect(act({ ...caller, user: null }, bob.id)).rejects.toMatchObject({ code: "unauthenticated" });
    await act(caller, bob.id);
  });

  test("an account that is not there is not found", async ({ database: { db } }) => {
    const { caller } = await newsroom(db);
    for (const id of ["no id", "01a2085e-0000-7000-8000-000000000000"])
      await expect(disableAccount(caller, id)).rejects.toMatchObject({ code: "not_found" });
  });
});
