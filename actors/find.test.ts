import { expect } from "vitest";
import { connect } from "@/db";
import { migrate } from "@/db/migrate";
import { readingTest } from "@/db/testing";
import { testContext } from "@/ledger/testing";
import { inDatabase } from "@/lib/in-database";
import { findActors, recordActor } from ".";

/** A database to which no letter beyond ASCII is one. */
const asciiTest = readingTest.extend<{ url: string }>({
  url: async ({ database: { owner, ownerUrl, url } }, use) => {
    const name = `${new URL(url).pathname.slice(1)}_ascii`;
    await owner`create database ${owner(name)} template template0 encoding 'UTF8' locale_provider libc locale 'C'`;
    await migrate(inDatabase(ownerUrl, name));
    await use(inDatabase(url, name));
    await owner`drop database ${owner(name)} with (force)`;
  },
});

asciiTest("names of any script are found whatever the database takes for a letter", async ({ url }) => {
  const { db, close } = connect(url, "app", 1);
  const name = "Сергій Шаптала";
  await recordActor(testContext(db), { kind: "person", name, aliases: ["王毅"], roles: [] });
  for (const typed of ["шаптала", "ШАПТАЛА", "shaptalo", "Сергий", "毅"])
    expect(await findActors(db, typed), typed).toMatchObject([{ name }]);
  expect(await findActors(db, "Шевченко")).toEqual([]);
  await close();
});
