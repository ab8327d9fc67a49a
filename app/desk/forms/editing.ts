import type { Context } from "@/ledger";
import { RecordError } from "@/lib/errors";
import type { Conflict } from "@/lib/form";
import { isId } from "@/lib/ids";
import { conflictOf } from "@/published/history/conflict";
import type { SubjectKind } from "@/published/history/model";
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

/**
 * Edits the version of a record that the form was opened on; where its sender has been shown somebody else's change
 * and chose to carry on, the version with that change.
 * @throws Stale when somebody else has changed it since.
 */
export async function editing<Result>(
  context: Context,
  fields: FormFields,
  kind: SubjectKind,
  edit: (context: Context, seen: { id: string; version: number }) => Promise<Result>,
): Promise<Result> {
  const id = fields.text("id") ?? "";
  const version = Number(fields.text("carryOn") ?? fields.text("version"));
  if (!isId(id) || !Number.isSafeInteger(version))
    throw new RecordError(
      "not_found",
      "There is no such record; it may have been opened at another address.",
    );
  try {
    return await edit(context, { id, version });
  } catch (error) {
    if (!(error instanceof RecordError) || error.code !== "stale") throw error;
    const found = await conflictOf(context.db, { kind, id, version }, (tx, now) =>
      edit({ ...context, db: tx }, { id, version: now }),
    );
    if (!found || found.conflict.version === version) throw error;
    const { conflict, refusal } = found;
    throw new Stale(
      conflict,
      conflict.lines.every((line) => line.yours !== null),
      refusal,
    );
  }
}
