import { describe, expect } from "vitest";
import { test } from "@/db/testing";
import { testContext } from "@/ledger/testing";
import { actorsNamed, findActors, listActors, mergedInto, recordActor, survivingKey } from ".";

describe("a merged actor", () => {
  test("is in no list, and its address leads on", async ({ database: { db, owner } }) => {
    const context = testContext(db);
    const one = async (name: string) => (await recordActor(context, { kind: "outlet", name })).id;
    const [first, second, third] = [
      await one("Herald"),
      await one("Herald Online"),
      await one("Herald Media"),
    ];
    // As the verbs leave it, which stand above this layer.
    await owner`alter table actor disable trigger user`;
    await owner`update actor set merged_into_id = ${second} where id = ${first}`;
    await owner`update actor set merged_into_id = ${third} where id = ${second}`;

    expect((await findActors(db, "herald")).map((actor) => actor.name)).toEqual(["Herald Media"]);
    expect(await actorsNamed(db, "Herald")).toEqual([]);
    expect((await listActors(db, { q: "herald" })).map((actor) => actor.id)).toEqual([third]);
    expect(await survivingKey(db, "herald")).toBe("herald-media");
    expect(await survivingKey(db, "herald-media")).toBe("herald-media");
    expect(await survivingKey(db, "nobody")).toBeNull();
    expect(await mergedInto(db, first)).toEqual([]);
  });
});
