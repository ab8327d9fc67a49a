import { describe, expect, it } from "vitest";
import { test } from "@/db/testing";
import { exportDossier } from "@/dossiers/export";
import { importDossier } from "@/dossiers/import";
import { full } from "@/dossiers/import/testing";
import { dossierSchema } from "@/dossiers/schema";
import { testContext } from "@/ledger/testing";

/** The captured words are never given away. */
const [{ text: _, ...source }] = full.sources as [(typeof full.sources)[number]];

/** The fields that items of a list have between them, and those of what they hold, by path. */
function paths(value: unknown, path = ""): string[] {
  if (Array.isArray(value)) return value.flatMap((one) => paths(one, path));
  if (value === null) return [];
  if (typeof value !== "object") return [path];
  return Object.entries(value).flatMap(([field, part]) => paths(part, `${path}/${field}`));
}

/** The same of a schema. */
function declared(schema: unknown, path = ""): string[] {
  const { shape, element, unwrap } = schema as {
    shape?: Record<string, unknown>;
    element?: unknown;
    unwrap?: () => unknown;
  };
  if (shape) return Object.entries(shape).flatMap(([field, part]) => declared(part, `${path}/${field}`));
  if (element) return declared(element, path);
  return unwrap ? declared(unwrap.call(schema), path) : [path];
}

describe("the items of a record", () => {
  it("are tested with every field that a dossier can have", () => {
    const { history: _, ...lists } = dossierSchema.shape;
    expect([...new Set(paths(full))].toSorted()).toEqual(
      Object.entries(lists)
        .flatMap(([list, schema]) => declared(schema, `/${list}`))
        .toSorted(),
    );
  });

  test("come back with every field that was put on record", async ({ database: { db, as } }) => {
    expect(await importDossier(testContext(db), full)).toMatchObject({ problems: [] });
    let written = "";
    await exportDossier(as("published").db, (text) => {
      written += text;
    });
    expect(JSON.parse(written)).toEqual({ ...full, sources: [source] });
  });
});
