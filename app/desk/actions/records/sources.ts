"use server";

import { sourceAsRecorded } from "@/app/desk/forms/as-recorded";
import { editing } from "@/app/desk/forms/editing";
import { formAction } from "@/app/desk/forms/form-action";
import { sourceOf } from "@/app/desk/forms/source-fields";
import type { FormState } from "@/lib/form";
import { editSource, recordSource } from "@/sources";

const deskPage = (id: string, done: string) => `/desk/sources/${id}?done=${done}`;

export async function recordNewSource(_: FormState, form: FormData): Promise<FormState> {
  return formAction(form, async (context, fields) => {
    const { id } = await recordSource(context, {
      ...(await sourceOf(fields)),
      id: fields.text("id") ?? undefined,
    });
    // An earlier attempt went unanswered: if it was recorded, what is in the form now is written over it.
    if (fields.text("again") !== null)
      await editSource(context, { ...(await sourceOf(fields)), id, version: 1 });
    return deskPage(id, "recorded");
  });
}

export async function saveSource(_: FormState, form: FormData): Promise<FormState> {
  return formAction(form, async (context, fields) => {
    const input = await sourceOf(fields);
    const { id } = await editing(context, fields, {
      kind: "source",
      input,
      recorded: sourceAsRecorded,
      save: editSource,
    });
    return deskPage(id, "saved");
  });
}
