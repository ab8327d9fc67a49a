"use server";

import { claimAsRecorded } from "@/app/desk/forms/as-recorded";
import { attendanceOf, statementOf, statusChangeOf } from "@/app/desk/forms/claim-fields";
import { editing } from "@/app/desk/forms/editing";
import { formAction } from "@/app/desk/forms/form-action";
import type { FormFields } from "@/app/desk/forms/form-fields";
import { claimAddress } from "@/app/desk/forms/save-claim";
import type { FormState } from "@/lib/form";
import { correctAttendance, correctStatusChange } from "@/meetings";
import { correctStatement } from "@/statements";

const noteOf = (fields: FormFields) => fields.text("publicNote") ?? "";

export async function correctPublishedStatusChange(_: FormState, form: FormData): Promise<FormState> {
  return formAction(form, async (context, fields) => {
    const input = { ...(await statusChangeOf(fields)), publicNote: noteOf(fields) };
    const { id } = await editing(context, fields, {
      kind: "claim",
      input,
      recorded: claimAsRecorded,
      save: correctStatusChange,
    });
    return claimAddress(id, "corrected");
  });
}

export async function correctPublishedAttendance(_: FormState, form: FormData): Promise<FormState> {
  return formAction(form, async (context, fields) => {
    const input = { ...(await attendanceOf(fields)), publicNote: noteOf(fields) };
    const { id } = await editing(context, fields, {
      kind: "claim",
      input,
      recorded: claimAsRecorded,
      save: correctAttendance,
    });
    return claimAddress(id, "corrected");
  });
}

export async function correctPublishedStatement(_: FormState, form: FormData): Promise<FormState> {
  return formAction(form, async (context, fields) => {
    const input = { ...(await statementOf(fields)), publicNote: noteOf(fields) };
    const { id } = await editing(context, fields, {
      kind: "claim",
      input,
      recorded: claimAsRecorded,
      save: correctStatement,
    });
    return claimAddress(id, "corrected");
  });
}
