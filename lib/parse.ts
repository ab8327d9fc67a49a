import type { z } from "zod";
import { type FieldErrors, invalid } from "./errors";

/**
 * Reads untrusted input.
 * @throws RecordError `invalid` with one message per field path (`citations.0.source`), the first of each.
 */
export function parse<Schema extends z.ZodType>(schema: Schema, input: unknown): z.output<Schema> {
  const result = schema.safeParse(input);
  if (result.success) return result.data;
  const fields: Record<string, string> = {};
  for (const issue of result.error.issues) {
    const at = issue.path.map(String).join(".");
    if (issue.code === "unrecognized_keys") {
      for (const key of issue.keys) fields[at ? `${at}.${key}` : key] ??= "There is no such field.";
    } else fields[at] ??= issue.message;
  }
  throw invalid(fields satisfies FieldErrors);
}
