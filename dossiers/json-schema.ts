import { z } from "zod";
import { dossierSchema } from "./schema";

/** Where the JSON Schema of the dossier is published. */
const jsonSchemaPath = "/schema/onrecord-1.json";

/**
 * The dossier as JSON Schema (2020-12), made from the schema that imports use. It says what stands in each field,
 * not what must hold between fields and records, nor every rule of a standard that a field names.
 * @param site the address of this site, without a slash at its end
 */
export function dossierJsonSchema(site: string): Record<string, unknown> {
  const { $schema, ...schema } = z.toJSONSchema(dossierSchema, { target: "draft-2020-12", io: "input" });
  return {
    $schema,
    $id: `${site}${jsonSchemaPath}`,
    title: "Onrecord dossier, version 1",
    description:
      "Meetings, status changes, attendance and statements with their sources, for import and export.",
    ...schema,
  };
}
