import { expect } from "vitest";
import { addAccount } from "@/auth/accounts";
import { forgetUnsent, keepUnsent, readUnsent } from "@/claims";
import { type TestDatabase, test } from "@/db/testing";
import type { Context } from "@/ledger";
import { testContext, testUser } from "@/ledger/testing";
import { mostForms, mostTyped } from "./input";

const address = "/desk/meetings/talks/log-statement?from=1";
const day = 86_400_000;

/** Somebody with an account, some days after the others. */
async function somebody({ db }: TestDatabase, email: string, role: "editor" | "staff" = "editor") {
  const clock = { now: () => new Date("2025-10-22T12:00:00Z") };
  const { account } = await addAccount(db, { email, name: email, role }, clock);
  return (days = 0): Context =>
    testContext(db, { ...account, role }, "required", new Date(clock.now().getTime() + days * day));
}

test("what was typed is kept for its user alone, until it is sent or thrown away", async ({ database }) => {
  const [ada, ben] = [
    await somebody(database, "ada@example.org"),
    await somebody(database, "ben@example.org"),
  ];
  const { keptAt } = await keepUnsent(ada(), { address, fields: { text: "It is on.", "мова 🕊️": "" } });
  expect(await readUnsent(ada(), address)).toEqual({ fields: { text: "It is on.", "мова 🕊️": "" }, keptAt });
  expect(await readUnsent(ben(), address)).toBeNull();
  expect(await readUnsent(ada(), "/desk/statements/new")).toBeNull();
  await keepUnsent(ada(1), { address, fields: { text: "It is off." } });
  expect(await readUnsent(ada(1), address)).toMatchObject({ fields: { text: "It is off." } });
  await forgetUnsent(ben(), address);
  expect(await readUnsent(ada(1), address)).not.toBeNull();
  await forgetUnsent(ada(1), "no address\u0000");
  await forgetUnsent(ada(1), address);
  expect(await readUnsent(ada(1), address)).toBeNull();
  const history = await database.owner`select count(*)::integer as entries from history_entry`;
  expect(history).toMatchObject([{ entries: 0 }]);
});

test("what was typed is kept for thirty days, and of so many forms", async ({ database }) => {
  const [ada, ben] = [
    await somebody(database, "ada@example.org"),
    await somebody(database, "ben@example.org"),
  ];
  await keepUnsent(ada(), { address, fields: { text: "old" } });
  expect(await readUnsent(ada(29), address)).not.toBeNull();
  expect(await readUnsent(ada(31), address)).toBeNull();
  const count = async () => {
    const [row] = await database.owner<{ count: number }[]>`select count(*)::integer from unsent_form`;
    return row?.count;
  };
  await keepUnsent(ben(31), { address, fields: { text: "new" } });
  expect(await count()).toBe(1);
  for (let form = 0; form < mostForms + 3; form += 1)
    await keepUnsent(ada(31 + form / 1000), { address: `/desk/claims/${form}/edit`, fields: {} });
  expect(await count()).toBe(1 + mostForms);
  expect(await readUnsent(ada(32), "/desk/claims/2/edit")).toBeNull();
  expect(await readUnsent(ada(32), `/desk/claims/${mostForms + 2}/edit`)).not.toBeNull();
});

test("what may not be kept is refused", async ({ database }) => {
  const [ada, sam] = [
    await somebody(database, "ada@example.org"),
    await somebody(database, "sam@example.org", "staff"),
  ];
  const kept = (context: Context, more: object) => keepUnsent(context, { address, fields: {}, ...more });
  await expect(kept(sam(), {})).rejects.toMatchObject({ code: "forbidden" });
  await expect(kept({ ...ada(), user: null }, {})).rejects.toMatchObject({ code: "unauthenticated" });
  await expect(readUnsent({ ...ada(), user: null }, address)).rejects.toMatchObject({
    code: "unauthenticated",
  });
  await expect(readUnsent({ ...ada(), user: testUser("staff") }, address)).rejects.toMatchObject({
    code: "forbidden",
  });
  for (const wrong of [
    { address: "https://elsewhere.example/desk/" },
    { address: "/desk/\u0000" },
    { address: `/desk/${"a".repeat(600)}` },
    { fields: { text: "a".repeat(mostTyped) } },
    { fields: { text: "\u0000" } },
    { fields: { text: "\ud800" } },
    { fields: { text: 1 } },
    { fields: null },
  ])
    await expect(kept(ada(), wrong)).rejects.toMatchObject({ code: "invalid" });
});
