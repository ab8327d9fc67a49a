import { expect } from "vitest";
import { newId } from "@/lib/ids";
import { transactionOrNothing } from "./roll-back";
import { account } from "./schema";
import { test } from "./testing";

const somebody = () => {
  const id = newId();
  return { id, email: `${id}@example.org`, name: "Ada", role: "staff" as const };
};

test("leaves nothing of the work that is rolled back, and all of the work around it", async ({
  database: { db },
}) => {
  const kept = somebody();
  const result = await transactionOrNothing<string>(db, async (tx) => {
    await tx.insert(account).values(kept);
    return transactionOrNothing<string>(tx, async (inner, rollBack) => {
      await inner.insert(account).values(somebody());
      return rollBack("looked at");
    });
  });
  expect(result).toBe("looked at");
  expect(await db.select({ id: account.id }).from(account)).toEqual([{ id: kept.id }]);
});

test("leaves the outer work too, where that is what is rolled back from within", async ({
  database: { db },
}) => {
  const result = await transactionOrNothing<string>(db, async (tx, rollBack) => {
    await tx.insert(account).values(somebody());
    return transactionOrNothing<string>(tx, async () => rollBack("all of it"));
  });
  expect(result).toBe("all of it");
  expect(await db.select().from(account)).toEqual([]);
});

test("throws what the work throws", async ({ database: { db } }) => {
  const failing = transactionOrNothing(db, async () => {
    throw new Error("The work failed.");
  });
  await expect(failing).rejects.toThrow("The work failed.");
});
