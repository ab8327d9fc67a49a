import { describe, expect } from "vitest";
import { resetTwoStepOf, userOfAccount } from "@/auth/accounts";
import type { Caller } from "@/auth/caller";
import { openSession, userOfSession } from "@/auth/sessions";
import { attemptLimits, signInWithPassword } from "@/auth/sign-in";
import { addAda, testClock, testPassword } from "@/auth/testing";
import { type Database, tables } from "@/db";
import { test } from "@/db/testing";
import { offerTwoStep, ownTwoStep, renewRecoveryCodes, setUpTwoStep, turnOffTwoStep } from ".";
import { codeAt } from "./totp";

/** Some seconds after the test clock's noon. */
const clockAt = (seconds: number) => ({ now: () => new Date(testClock().now().getTime() + seconds * 1000) });

async function withTwoStep(db: Database) {
  const user = await addAda(db, "admin");
  const caller = (seconds: number): Caller => ({ db, user, clock: clockAt(seconds) });
  const { secret, sealed } = await offerTwoStep(caller(0));
  const code = (seconds: number) => codeAt(secret, clockAt(seconds).now());
  const codes = await setUpTwoStep(caller(0), { sealed, code: code(0) });
  const signIn = (given: string, seconds: number) =>
    signInWithPassword(
      db,
      { email: user.email, password: testPassword, code: given, address: "192.0.2.1" },
      clockAt(seconds),
    );
  return { user, caller, secret, sealed, code, codes, signIn };
}

const whatHappened = async (db: Database) =>
  (await db.select().from(tables.accountEvent).orderBy(tables.accountEvent.seq)).map(({ what }) => what);

describe("two-step sign-in", () => {
  test("asks for a code besides the password, and takes each once", async ({ database: { db } }) => {
    const { user, code, signIn } = await withTwoStep(db);
    expect(await signIn("", 60)).toEqual({ outcome: "code_wanted" });
    expect(await signIn("000000", 60)).toEqual({ outcome: "code_refused" });
    expect(await signIn(code(60), 60)).toEqual({ outcome: "signed_in", user, method: "code" });
    expect(await signIn(code(60), 62)).toEqual({ outcome: "code_refused" });
    expect(await signIn(` ${code(120).slice(0, 3)} ${code(120).slice(3)}`, 120)).toMatchObject({
      outcome: "signed_in",
    });
  });

  test("takes codes of clocks that are a little off, and no others", async ({ database: { db } }) => {
    const { code, signIn } = await withTwoStep(db);
    expect(await signIn(code(300), 360)).toEqual({ outcome: "code_refused" });
    expect(await signIn(code(420), 360)).toEqual({ outcome: "code_refused" });
    expect(await signIn(code(330), 360)).toMatchObject({ outcome: "signed_in" });
    expect(await signIn(code(390), 360)).toMatchObject({ outcome: "signed_in" });
  });

  test("takes one code for one of two sign-ins at once", async ({ database: { db } }) => {
    const { code, signIn } = await withTwoStep(db);
    const both = await Promise.all([signIn(code(60), 60), signIn(code(60), 60)]);
    expect(both.map(({ outcome }) => outcome).sort()).toEqual(["code_refused", "signed_in"]);
  });

  test("does not tell a wrong password from a right one without the right password", async ({
    database: { db },
  }) => {
    const { user, code } = await withTwoStep(db);
    const given = { email: user.email, password: "a wrong password", code: code(60), address: "192.0.2.1" };
    expect(await signInWithPassword(db, given, clockAt(60))).toEqual({ outcome: "refused" });
  });

  test("counts wrong codes like wrong passwords, also with right passwords between", async ({
    database: { db },
  }) => {
    const { code, signIn } = await withTwoStep(db);
    for (let times = 0; times < attemptLimits.accountHere / 2; times += 1) {
      await signIn("", 60);
      await signIn("000000", 60);
    }
    expect(await signIn(code(60), 60)).toMatchObject({ outcome: "limited" });
    expect(await whatHappened(db)).toContain("sign_in_limited");
  });

  test("counts wrong codes wherever they come from: whoever tries them knows the password", async ({
    database: { db },
  }) => {
    const { user, code } = await withTwoStep(db);
    const from = (network: number, given: string) =>
      signInWithPassword(
        db,
        { email: user.email, password: testPassword, code: given, address: `192.0.2.${network}` },
        clockAt(60),
      );
    for (let times = 0; times < attemptLimits.codes; times += 1) await from(times, "000000");
    expect(await from(200, code(60))).toMatchObject({ outcome: "limited" });
  });

  test("has recovery codes, each of which works once", async ({ database: { db } }) => {
    const { caller, codes, code, signIn } = await withTwoStep(db);
    const [one = "", two = ""] = codes;
    expect(new Set(codes).size).toBe(10);
    expect(await signIn(one, 60)).toMatchObject({ outcome: "signed_in" });
    expect(await signIn(one, 60)).toEqual({ outcome: "code_refused" });
    expect(await signIn(two.replaceAll("-", "").toLowerCase(), 60)).toMatchObject({ outcome: "signed_in" });
    expect(await ownTwoStep(caller(60))).toEqual({ isOn: true, codesLeft: 8 });
    const anew = await renewRecoveryCodes(caller(90), { code: code(90) });
    expect(await signIn(codes[2] ?? "", 120)).toEqual({ outcome: "code_refused" });
    expect(await signIn(anew[2] ?? "", 120)).toMatchObject({ outcome: "signed_in" });
  });

  test("is turned off with a code, or by who has the machine", async ({ database: { db } }) => {
    const { user, caller, code, signIn } = await withTwoStep(db);
    await expect(turnOffTwoStep(caller(60), { code: "123456" })).rejects.toMatchObject({
      code: "invalid",
      fields: { code: expect.any(String) },
    });
    await turnOffTwoStep(caller(60), { code: code(60) });
    expect(await signIn("", 60)).toMatchObject({ outcome: "signed_in", method: "password" });
    await expect(resetTwoStepOf(db, "nobody@example.org")).rejects.toMatchObject({ code: "not_found" });
    await resetTwoStepOf(db, user.email);
    expect(await whatHappened(db)).toEqual([
      "password_set",
      "two_step_set_up",
      "two_step_removed",
      "two_step_removed",
    ]);
  });

  test("is not set up with a wrong code, another's secret or twice", async ({ database: { db } }) => {
    const { caller, code, sealed } = await withTwoStep(db);
    await expect(setUpTwoStep(caller(60), { sealed, code: code(60) })).rejects.toMatchObject({
      code: "exists",
    });
    const offered = await offerTwoStep(caller(60));
    for (const given of [
      { sealed: offered.sealed, code: "12345" },
      { sealed: "forged", code: codeAt(offered.secret, clockAt(60).now()) },
      {
        sealed: (await offerTwoStep({ ...caller(60), user: { ...caller(0).user, id: "other" } as never }))
          .sealed,
        code: code(60),
      },
    ])
      await expect(setUpTwoStep(caller(60), given)).rejects.toMatchObject({
        fields: { code: expect.any(String) },
      });
  });

  test("is stored as nothing that would make a code", async ({ database: { db, owner } }) => {
    const { secret, codes } = await withTwoStep(db);
    const stored = JSON.stringify([
      await owner`select * from account`,
      await owner`select * from recovery_code`,
    ]);
    expect(stored).not.toContain(secret);
    for (const code of codes) expect(stored).not.toContain(code.replaceAll("-", ""));
  });

  test("is asked of administrators where the newsroom says so", async ({ database: { db } }) => {
    const user = await addAda(db, "admin");
    const { token } = await openSession(db, user.id, testClock());
    expect(await userOfSession(db, token, testClock(), "required")).toEqual({
      ...user,
      mustSetUpTwoStep: true,
    });
    // So it is in what is done in their name while they are away.
    const away = () => userOfAccount(db, user.id, "required");
    expect(await away()).toEqual({ ...user, mustSetUpTwoStep: true });
    expect(await userOfAccount(db, user.id, "optional")).toEqual(user);
    const { token: provided } = await openSession(db, user.id, testClock(), {
      method: "single_sign_on",
      address: null,
      userAgent: null,
    });
    expect(await userOfSession(db, provided, testClock(), "required")).toEqual(user);
    expect(await away()).toEqual(user);
    const caller = { db, user: { ...user, mustSetUpTwoStep: true }, clock: clockAt(0) };
    const { sealed, secret } = await offerTwoStep(caller);
    await setUpTwoStep(caller, { sealed, code: codeAt(secret, clockAt(0).now()) });
    expect(await userOfSession(db, token, testClock(), "required")).toEqual(user);
  });
});
