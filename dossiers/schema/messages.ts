import type { z } from "zod";

/** What to say where a schema has no message of its own: what was expected there. */
export const expectation: z.core.$ZodErrorMap = (issue) => {
  switch (issue.code) {
    case "invalid_type":
      return `${issue.input === undefined ? "Required; expected" : "Expected"} ${nouns[issue.expected] ?? issue.expected}.`;
    case "invalid_value":
      return `Expected ${issue.values.length > 1 ? "one of " : ""}${issue.values.map((value) => JSON.stringify(value)).join(", ")}.`;
    case "unrecognized_keys":
      return `There is no such field here; expected ${knownKeys(issue.inst).join(", ")}.`;
    case "too_big":
      return `List at most ${issue.maximum}.`;
    default:
      return undefined;
  }
};

const nouns: Readonly<Record<string, string>> = {
  array: "a list",
  object: "an object",
};

function knownKeys(schema: unknown): string[] {
  return schema instanceof Object && "shape" in schema ? Object.keys(schema.shape as object) : [];
}
