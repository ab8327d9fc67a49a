import { expect } from "vitest";
import { readingTest as test } from "@/db/testing";
import { testContext } from "@/ledger/testing";
import { actorsIn, recordActor } from ".";

test("a text names those on record by their names, aliases and last names, in any script", async ({
  database,
}) => {
  const context = testContext(database.db);
  const person = (name: string, more = {}) => recordActor(context, { kind: "person", name, ...more });
  await person("Ilse Marn", { aliases: ["the Iron Minister"], nativeName: "Ільза Марн" });
  await person("Tomas Veld");
  await person("Anna Veld");
  await person("Bo Ost");
  await recordActor(context, { kind: "organisation", name: "Ministry of Harbours" });
  const named = async (text: string) =>
    (await actorsIn(database.db, text)).map(({ name, start, end }) => [name, text.slice(start, end)]);

  expect(await named("Ilse Marn met the Ministry of Harbours; Marn, “Ost” and marn spoke.")).toEqual([
    ["Ilse Marn", "Ilse Marn"],
    ["Ministry of Harbours", "Ministry of Harbours"],
    ["Ilse Marn", "Marn"],
    ["Bo Ost", "Ost"],
  ]);
  expect(await named("Ільза Марн прибула.")).toEqual([["Ilse Marn", "Ільза Марн"]]);
  // Two go by the last name: only whom the text has in full is meant.
  expect(await named("Veld said no.")).toEqual([]);
  expect(await named("Tomas Veld came. Veld said no.")).toEqual([
    ["Tomas Veld", "Tomas Veld"],
    ["Tomas Veld", "Veld"],
  ]);
  for (const hostile of [
    "",
    "\u0000",
    "' | ! & :* ( <->",
    "<script>Alert</script>",
    "🕊️ قال نعم",
    "A".repeat(200_000),
  ])
    expect(await named(hostile)).toEqual([]);
});
