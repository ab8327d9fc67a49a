import canonicalize from "canonicalize";
import { type Dossier, dossierSchema } from "@/dossiers/schema";

export type ItemListName = Exclude<keyof Dossier, "format" | "relations" | "history">;

/** A field that an item on record has otherwise than a file. */
export interface FieldDifference {
  field: string;
  recorded: unknown;
  given: unknown;
}

/** Lists whose order says nothing. */
const unordered = ["aliases", "alsoKnownAs", "related", "positions"];
const instants = ["retrievedAt"];
const apart = ["key", "state"];

/** Of these, a field that a file leaves out says nothing; a claim without a field says that there is nothing. */
const describing: readonly ItemListName[] = ["actors", "sources", "meetings", "questions"];

/**
 * The fields in which an item differs from what is on record under its key, in the order of the schema. State and
 * captured words are not among them: what they are compared with is not content.
 */
export function fieldDifferences(
  list: ItemListName,
  recorded: Readonly<Record<string, unknown>>,
  given: Readonly<Record<string, unknown>>,
): FieldDifference[] {
  const fields = Object.keys(dossierSchema.shape[list].unwrap().element.shape);
  return fields
    .filter((field) => !apart.includes(field) && !(list === "sources" && field === "text"))
    .filter((field) => !(describing.includes(list) && given[field] === undefined))
    .filter((field) => comparable(field, recorded[field]) !== comparable(field, given[field]))
    .map((field) => ({ field, recorded: recorded[field], given: given[field] }));
}

/** The same text for what means the same. */
function comparable(field: string, value: unknown): string {
  if (instants.includes(field) && typeof value === "string") return new Date(value).toISOString();
  const items = unordered.includes(field) && Array.isArray(value) ? value.map(canonical).toSorted() : value;
  return canonical(items);
}

const canonical = (value: unknown) => canonicalize(withoutEmptyLists(value)) ?? "";

/** A list of nothing says as much as none. */
function withoutEmptyLists(value: unknown): unknown {
  if (Array.isArray(value)) return value.length === 0 ? undefined : value.map(withoutEmptyLists);
  if (value === null || typeof value !== "object") return value;
  return Object.fromEntries(Object.entries(value).map(([field, part]) => [field, withoutEmptyLists(part)]));
}
