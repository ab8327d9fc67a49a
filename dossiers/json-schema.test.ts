import { readFileSync } from "node:fs";
import Ajv2020 from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import { describe, expect, it } from "vitest";
import { dossierJsonSchema } from "./json-schema";
import { validateDossier } from "./validate";

const schema = dossierJsonSchema("https://record.example");
const ajv = new Ajv2020({ allErrors: true });
addFormats(ajv);
const conforms = ajv.compile(schema);

const demo = () => JSON.parse(readFileSync(new URL("demo/rubio-lavrov-2025.json", import.meta.url), "utf8"));

describe("the JSON Schema of the dossier", () => {
  it("says what it is and where it is published", () => {
    expect(schema).toMatchObject({
      $schema: "https://json-schema.org/draft/2020-12/schema",
      $id: "https://record.example/schema/onrecord-1.json",
    });
  });

  it("is valid, and so is the demo record by it", () => {
    expect(ajv.validateSchema(schema)).toBe(true);
    conforms(demo());
    expect(conforms.errors).toBeNull();
  });

  it("does not ask for lists that are empty", () => {
    expect(conforms({ format: "onrecord/1" })).toBe(true);
  });

  // biome-ignore lint/suspicious/noExplicitAny: the demo record is spoilt on purpose
  const spoilt: [string, (dossier: any) => void][] = [
    ["no format", (dossier) => delete dossier.format],
    ["another format", (dossier) => (dossier.format = "onrecord/2")],
    ["an unknown list", (dossier) => (dossier.people = [])],
    ["an unknown field", (dossier) => (dossier.actors[0].surname = "x")],
    ["an unknown field of a citation", (dossier) => (dossier.statements[0].citations[0].page = 1)],
    ["a list that is none", (dossier) => (dossier.meetings = {})],
    ["a missing field", (dossier) => delete dossier.statements[0].speaker],
    ["missing participants", (dossier) => delete dossier.meetings[0].participants],
    ["an unknown status", (dossier) => (dossier.statusChanges[0].status = "moved")],
    ["a bad key", (dossier) => (dossier.actors[0].key = "a b")],
    ["an empty text", (dossier) => (dossier.statements[0].text = "")],
    ["a text over its limit", (dossier) => (dossier.meetings[0].title = "x".repeat(201))],
    ["a number for a date", (dossier) => (dossier.statements[0].said = 2025)],
    ["a null for a date that must be known", (dossier) => (dossier.statusChanges[0].effective = null)],
    ["a place that says nothing", (dossier) => (dossier.statusChanges[0].place = {})],
    ["a country in small letters", (dossier) => (dossier.actors[0].country = "hu")],
    ["an address that is not http", (dossier) => (dossier.sources[0].url = "ftp://example.org/")],
    ["a time without a zone", (dossier) => (dossier.sources[0].retrievedAt = "2025-10-21T14:00:00")],
    ["a chain over its limit", (dossier) => (dossier.statements[0].citations[0].via = Array(11).fill("cnn"))],
  ];

  it.each(spoilt)("refuses %s, as an import does", (_, spoil) => {
    const dossier = demo();
    spoil(dossier);
    expect(conforms(dossier)).toBe(false);
    expect(validateDossier(dossier).ok).toBe(false);
  });
});
