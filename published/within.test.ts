import { sql } from "drizzle-orm";
import { expect } from "vitest";
import { readingTest } from "@/db/testing";
import { within } from "./within";

readingTest(
  "reading is given up after a time, and says so; what fails otherwise fails as it does",
  async ({ database }) => {
    const { db } = database.as("published");
    const wait = (seconds: number) =>
      within(50, db, (bounded) => bounded.execute(sql`select pg_sleep(${seconds}), 1 as one`));
    expect(await wait(0)).toMatchObject([{ one: 1 }]);
    await expect(wait(10)).rejects.toMatchObject({ code: "unavailable" });
    expect(await wait(0)).toMatchObject([{ one: 1 }]);
    const wrong = within(50, db, (bounded) => bounded.execute(sql`select no_such_column`));
    await expect(wrong).rejects.toMatchObject({ cause: { code: "42703" } });
  },
);
