import { expect } from "vitest";
import { test } from "@/db/testing";
import { lastChanges, testContext } from "@/ledger/testing";
import { editActor, recordActor } from ".";

test("an edit of an actor's name changes one row", async ({ database: { db, owner } }) => {
  const context = testContext(db);
  const { id: state } = await recordActor(context, { kind: "organisation", name: "Department of State" });
  const minister = {
    kind: "person" as const,
    name: "Rubio",
    aliases: ["Senator Rubio", "Secretary Rubio"],
    roles: [
      { title: "Senator", from: "2011-01-03", to: "2025-01-20" },
      { title: "Secretary of State", organisation: state, from: "2025-01-21" },
    ],
  };
  const { id } = await recordActor(context, minister);
  await editActor(context, { ...minister, id, version: 1, name: "Marco Rubio" });
  expect(await lastChanges(owner)).toEqual(["actor name, version"]);
  await editActor(context, {
    ...minister,
    id,
    version: 2,
    name: "Marco Rubio",
    roles: [
      ...minister.roles.slice(0, 1),
      { title: "Secretary of State", organisation: state, from: "2025-01-20" },
    ],
  });
  expect(await lastChanges(owner)).toEqual(["actor version", "actor_role from, from_earliest, from_latest"]);
});
