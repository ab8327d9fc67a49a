import type { ClaimState, Outcome } from "@/claims/vocabulary";
import type { Context } from "@/ledger";
import { isId } from "@/lib/ids";
import { readClaim } from "@/review";
import { claimAsRecorded } from "./as-recorded";
import { outcomeOf } from "./claim-fields";
import { editing } from "./editing";
import type { FormFields } from "./form-fields";

interface Verbs<Input> {
  log: (context: Context, input: Input, outcome: Outcome) => Promise<{ id: string }>;
  edit: (
    context: Context,
    input: Input & { id: string; version: number },
    outcome: Outcome,
  ) => Promise<{ id: string }>;
}

/** Logs a claim, or edits the one the form was opened on. Answers where to go then. */
export async function save<Input extends { id?: string | undefined }>(
  context: Context,
  fields: FormFields,
  input: Input,
  { log, edit }: Verbs<Input>,
): Promise<string> {
  const outcome = outcomeOf(fields);
  if (fields.text("version") !== null) {
    const { id } = await editing(context, fields, {
      kind: "claim",
      input,
      recorded: claimAsRecorded,
      save: (as, edited) => edit(as, edited, outcome),
    });
    return claimAddress(id, outcome);
  }
  const earlier = fields.text("again") === null ? null : await earlierAttempt(context, input.id);
  const { id } = earlier
    ? earlier.state === "draft"
      ? await edit(context, { ...input, id: earlier.id, version: 1 }, outcome)
      : earlier
    : await log(context, input, outcome);
  return claimAddress(id, outcome);
}

/** The claim as an earlier attempt recorded it, where only the answer was lost; null when it never arrived. */
async function earlierAttempt(context: Context, id: string | undefined) {
  return id && isId(id) ? ((await readClaim(context.db, id))?.claim ?? null) : null;
}

export const claimAddress = (
  id: string,
  done:
    | ClaimState
    | "sent_back"
    | "corrected"
    | "correction_sent"
    | "correction_sent_back"
    | "correction_withdrawn"
    | "discarded"
    | "taken_up"
    | "approved_before"
    | "planned"
    | "unplanned",
) => `/desk/claims/${id}?done=${done}`;
