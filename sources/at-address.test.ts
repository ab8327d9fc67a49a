import { expect } from "vitest";
import { recordActor } from "@/actors";
import { readingTest as test } from "@/db/testing";
import { testContext } from "@/ledger/testing";
import { knownAtAddress, readCapture, recordSource } from ".";

test("who publishes at a domain is known by what they published there before, and so is what is there", async ({
  database,
}) => {
  const context = testContext(database.db);
  const outlet = async (name: string) => (await recordActor(context, { kind: "outlet", name })).id;
  const [wire, other] = [await outlet("The Wire"), await outlet("The Other")];
  const record = (publisher: string, url: string) =>
    recordSource(context, { publisher, title: url, url, language: "uk", text: "Слова." });
  const { id } = await record(wire, "https://www.wire.example/first");
  await record(other, "https://notwire.example/first");
  const known = (address: string) => knownAtAddress(database.db, address);

  expect(await known("https://wire.example/second?q=1")).toEqual({
    source: null,
    publisher: { id: wire, name: "The Wire" },
    language: "uk",
  });
  expect(await known(" https://www.wire.example/first ")).toMatchObject({ source: { id } });
  expect(await known("https://WWW.WIRE.example/third")).toMatchObject({ publisher: { id: wire } });
  expect(await known("https://example/")).toEqual({ source: null, publisher: null, language: null });
  for (const none of ["", "wire.example", "javascript:alert(1)", "https://", "https://%/"])
    expect(await known(none)).toBeNull();
  expect(await readCapture(database.db, id)).toMatchObject({
    text: "Слова.",
    sha256: expect.stringMatching(/^[0-9a-f]{64}$/),
  });
});
