import { asItStood, type Context } from "@/ledger";
import { RecordError } from "@/lib/errors";
import type { Conflict, ConflictLine } from "@/lib/form";
import { isId } from "@/lib/ids";
import { mergeFields, type Side } from "@/lib/merge-fields";
import { conflictOf, instantOfVersion } from "@/published/history/conflict";
import type { SubjectKind } from "@/published/history/model";
import { fieldLabels } from "./field-labels";
import type { FormFields } from "./form-fields";

/** Refuses an edit because somebody else has changed the record since. Carries their change beside what was typed. */
export class Stale extends RecordError {
  constructor(
    readonly conflict: Conflict,
    canCarryOn: boolean,
    refusal: RecordError | null,
  ) {
    super(
      "stale",
      canCarryOn
        ? "Somebody else has changed this since you opened it. Nothing was saved, and nothing you typed is lost."
        : refusal?.code === "invalid"
          ? `Somebody else has changed this since you opened it. Nothing you typed is lost, but as it is now it cannot be saved. ${refusal.message}`
          : "Somebody else has changed this since you opened it, and it can no longer be saved from here. Nothing you typed is lost.",
    );
  }
}

interface Edit<Input extends object, Result> {
  kind: SubjectKind;
  input: Input;
  /** What is on record, as the form would send it. */
  recorded: (db: Context["db"], id: string) => Promise<object | null>;
  save: (context: Context, input: Input & { id: string; version: number }) => Promise<Result>;
}

/**
 * Edits the version of a record that the form was opened on. Where its sender has been shown somebody else's change and
 * chose to carry on, the version with that change, field by field: what the sender never touched stays as it is there,
 * and of what both changed the sender has said whose is kept.
 * @throws Stale when somebody else has changed it since, or it is not said whose is kept.
 */
export async function editing<Input extends object, Result>(
  context: Context,
  fields: FormFields,
  edit: Edit<Input, Result>,
): Promise<Result> {
  const id = fields.text("id") ?? "";
  const opened = Number(fields.text("version"));
  const carriedOn = Number(fields.text("carryOn") ?? Number.NaN);
  if (!isId(id) || !Number.isSafeInteger(opened))
    throw new RecordError(
      "not_found",
      "There is no such record; it may have been opened at another address.",
    );
  const seen = { kind: edit.kind, id, version: opened };
  try {
    if (!Number.isSafeInteger(carriedOn))
      return await edit.save(context, { ...edit.input, id, version: opened });
    const { merged, unanswered } = await mergedWith(context, fields, seen, edit);
    if (unanswered.length === 0) return await edit.save(context, { ...merged, id, version: carriedOn });
  } catch (error) {
    if (!(error instanceof RecordError) || error.code !== "stale") throw error;
    return refuse(context, fields, seen, edit, error);
  }
  const asked = new RecordError("stale", "Choose whose words to keep where both of you changed them.");
  return refuse(context, fields, seen, edit, asked);
}

interface Seen {
  kind: SubjectKind;
  id: string;
  version: number;
}

const nameOf = (field: string) => `keep.${field}`;

/**
 * What was typed, merged with what is on record now: as was answered, and as typed wherever both changed it; and of the
 * fields that both changed those without an answer.
 */
async function mergedWith<Input extends object, Result>(
  context: Context,
  fields: FormFields,
  seen: Seen,
  { input, recorded }: Edit<Input, Result>,
) {
  const instant = await instantOfVersion(context.db, seen);
  const was = instant && (await asItStood(context.db, instant, (db) => recorded(db, seen.id)));
  const is = await recorded(context.db, seen.id);
  // Of a version that cannot be read back nothing is known to be untouched.
  if (!was || !is) return { merged: input, typed: input, both: [], unanswered: [] };
  const answer = (field: string): Side | undefined => {
    const said = fields.text(nameOf(field));
    return said === "yours" || said === "theirs" ? said : undefined;
  };
  const { merged, both } = mergeFields(was, is, input, answer);
  const { merged: typed } = mergeFields(was, is, input);
  return { merged, typed, both, unanswered: both.filter((field) => answer(field) === undefined) };
}

async function refuse<Input extends object, Result>(
  context: Context,
  fields: FormFields,
  seen: Seen,
  edit: Edit<Input, Result>,
  error: RecordError,
): Promise<never> {
  const { typed, both } = await mergedWith(context, fields, seen, edit);
  const found = await conflictOf(context.db, seen, (tx, version) =>
    edit.save({ ...context, db: tx }, { ...typed, id: seen.id, version }),
  );
  if (!found || found.conflict.version === seen.version) throw error;
  const { conflict, refusal } = found;
  const lines = asking(conflict.lines, both);
  const canCarryOn = lines.every((line) => line.yours !== null);
  throw new Stale({ ...conflict, lines }, canCarryOn, refusal);
}

/** The lines of a conflict, with a question at each that both changed. */
function asking(lines: readonly ConflictLine[], both: readonly string[]): ConflictLine[] {
  const left = new Set(both);
  const told = lines.map((line) => {
    const field = both.find((name) => labelsOf(name).includes(line.label));
    if (field === undefined || !left.delete(field)) return line;
    return { ...line, asks: nameOf(field) };
  });
  // What histories have no words for, such as the text of a source, is asked of by its name.
  const untold = [...left].map((field) => ({
    label: labelsOf(field)[0] ?? field,
    opened: "As you opened it",
    now: "As it is now",
    yours: "As you have it",
    asks: nameOf(field),
  }));
  return [...told, ...untold];
}

/** A status goes with the source's words for it. */
const labelsOf = (field: string): string[] => [
  fieldLabels[field] ?? field,
  ...(field === "status" ? ["In the source’s words"] : []),
];
