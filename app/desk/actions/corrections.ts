"use server";

import { claimAsRecorded } from "@/app/desk/forms/as-recorded";
import { attendanceOf, statementOf, statusChangeOf } from "@/app/desk/forms/claim-fields";
import { editing } from "@/app/desk/forms/editing";
import { formAction } from "@/app/desk/forms/form-action";
import type { FormFields } from "@/app/desk/forms/form-fields";
import { claimAddress } from "@/app/desk/forms/save-claim";
import type { ClaimKind } from "@/claims/vocabulary";
import type { Context } from "@/ledger";
import { RecordError } from "@/lib/errors";
import type { FormState } from "@/lib/form";
import { isId } from "@/lib/ids";
import {
  type CorrectionInput,
  correctAny,
  proposeCorrection,
  publishCorrection,
  queueOf,
  sendBackCorrection,
  withdrawCorrection,
} from "@/review";

export async function correctPublishedStatusChange(_: FormState, form: FormData): Promise<FormState> {
  return formAction(form, async (context, fields) =>
    correct(context, fields, "status_change", await statusChangeOf(fields)),
  );
}

export async function correctPublishedAttendance(_: FormState, form: FormData): Promise<FormState> {
  return formAction(form, async (context, fields) =>
    correct(context, fields, "attendance", await attendanceOf(fields)),
  );
}

export async function correctPublishedStatement(_: FormState, form: FormData): Promise<FormState> {
  return formAction(form, async (context, fields) =>
    correct(context, fields, "statement", await statementOf(fields)),
  );
}

/** Publishes a correction, or sends it to review where a second person publishes it. */
async function correct(
  context: Context,
  fields: FormFields,
  kind: ClaimKind,
  typed: object,
): Promise<string> {
  const isProposed = fields.text("outcome") === "in_review";
  const { id } = await editing(context, fields, {
    kind: "claim",
    input: { ...typed, publicNote: fields.text("publicNote") ?? "" },
    recorded: claimAsRecorded,
    save: (as, input) => {
      const correction = input as CorrectionInput;
      return isProposed ? proposeCorrection(as, kind, correction) : correctAny(as, kind, correction);
    },
  });
  return claimAddress(id, isProposed ? "correction_sent" : "corrected");
}

export async function approveCorrection(_: FormState, form: FormData): Promise<FormState> {
  return formAction(form, async (context, fields) => {
    const correction = seen(fields);
    await publishCorrection(context, correction);
    if (fields.text("then") !== "next") return claimAddress(correction.id, "corrected");
    const { next } = await queueOf(context.db, context.user?.id ?? "", correction.id);
    return next ? claimAddress(next, "approved_before") : "/desk/review?done=approved";
  });
}

export async function sendCorrectionBack(_: FormState, form: FormData): Promise<FormState> {
  return formAction(form, async (context, fields) => {
    const correction = seen(fields);
    await sendBackCorrection(context, correction, { reason: fields.text("reason") ?? "" });
    return claimAddress(correction.id, "correction_sent_back");
  });
}

export async function withdraw(_: FormState, form: FormData): Promise<FormState> {
  return formAction(form, async (context, fields) => {
    const correction = seen(fields);
    await withdrawCorrection(context, correction);
    return claimAddress(correction.id, "correction_withdrawn");
  });
}

/** The correction that a form was opened on, as it was written then. */
function seen(fields: FormFields): { id: string; proposal: string } {
  const [id, proposal] = [fields.text("id") ?? "", fields.text("proposal") ?? ""];
  if (!isId(id)) throw new RecordError("not_found", "There is no such correction.");
  return { id, proposal };
}
