import { expect } from "vitest";
import { recordActor } from "@/actors";
import { test } from "@/db/testing";
import { testContext } from "@/ledger/testing";
import { newId } from "@/lib/ids";
import { chainTold } from "@/provenance";
import { recordSource } from "@/sources";

test("a chain in a form is told by the names on record, in their order", async ({ database }) => {
  const context = testContext(database.db);
  const actor = async (kind: "outlet" | "unnamed", name: string) =>
    (await recordActor(context, { kind, name })).id;
  const [cnn, official] = [await actor("outlet", "CNN"), await actor("unnamed", "an official")];
  const publisher = await actor("outlet", "The Tribune");
  const { id: source } = await recordSource(context, { publisher, title: "Talks off" });
  const told = (via: string[]) => chainTold(context.db, { source, via, speaker: null });
  expect(await told([cnn, official])).toEqual({
    sentence: "The Tribune, citing CNN, citing an official.",
    origin: "Counts as the word of CNN, which vouches for an official.",
  });
  expect((await told([official, newId(), cnn]))?.sentence).toBe(
    "The Tribune, citing an official, citing CNN.",
  );
  expect(await chainTold(context.db, { source: newId(), via: [], speaker: null })).toBeNull();
});
