import { invalid, RecordError } from "@/lib/errors";

/** What breaking a named constraint of the database means to the person who did. */
const constraints: Readonly<Record<string, () => RecordError>> = {
  meeting_key_unique: () => taken("key", "another meeting"),
  question_key_unique: () => taken("key", "another question"),
  actor_key_unique: () => taken("key", "another actor"),
  source_key_unique: () => taken("key", "another source"),
  claim_kind_key_unique: () => taken("key", "another claim"),
  citation_link_actor_once: () => invalid({ citations: "Name each actor once in a chain." }),
};

const states: Readonly<Record<string, (message: string) => RecordError>> = {
  // foreign_key_violation
  "23503": () =>
    invalid({}, "Something that was chosen here is not on record. Choose it again from the list."),
  // deadlock_detected: two acts on the same rows, such as a merge and an edit. The other one was let finish.
  "40P01": () =>
    new RecordError(
      "stale",
      "Somebody else was changing this at the same moment. Nothing was saved; try again.",
    ),
  OR003: () => invalid({ citations: "Add at least one source." }),
  OR004: () => new RecordError("stale", "Somebody else has changed this in the meantime. Reload to see it."),
  // The database says which actor was merged into which.
  OR005: (message) => invalid({}, message),
};

function taken(field: string, by: string): RecordError {
  return new RecordError("exists", `The address is taken by ${by}.`, {
    [field]: `Taken by ${by}; choose another.`,
  });
}

/** Turns a refusal by the database into the error its cause deserves; anything else comes back as it was. */
export function readableDatabaseError(error: unknown): unknown {
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
  if (!(cause instanceof Error)) return error;
  const { code, constraint_name: constraint } = cause as { code?: string; constraint_name?: string };
  const known = (constraint && constraints[constraint]) || (code && states[code]);
  return known ? known(cause.message) : error;
}
