import { expect } from "vitest";
import { test } from "@/db/testing";
import { addDemoAccounts, demoAccounts } from "./demo-accounts";
import { signInWithPassword } from "./sign-in";

test("demo accounts are added once and can sign in", async ({ database: { db } }) => {
  const first = await addDemoAccounts(db);
  expect(first.map(({ role }) => role)).toEqual(["editor", "editor", "staff"]);
  expect(await addDemoAccounts(db)).toEqual(first);
  for (const { email, password } of demoAccounts)
    expect(await signInWithPassword(db, { email, password, address: "192.0.2.1" })).toMatchObject({
      outcome: "signed_in",
      user: { email },
    });
});
