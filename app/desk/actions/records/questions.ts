"use server";

import { formAction } from "@/app/desk/forms/form-action";
import type { FormState } from "@/lib/form";
import { editQuestion, recordQuestion } from "@/statements";

export async function recordNewQuestion(_: FormState, form: FormData): Promise<FormState> {
  return formAction(form, async (context, fields) => {
    const { key } = await recordQuestion(context, {
      id: fields.text("id") ?? undefined,
      key: fields.text("key") ?? undefined,
      text: fields.text("text") ?? "",
      meeting: await fields.meeting("meeting"),
    });
    return `/desk/questions/${key}?done=recorded`;
  });
}

export async function saveQuestion(_: FormState, form: FormData): Promise<FormState> {
  return formAction(form, async (context, fields) => {
    const { key } = await editQuestion(context, {
      id: fields.text("id") ?? "",
      version: Number(fields.text("version")),
      text: fields.text("text") ?? "",
      meeting: await fields.meeting("meeting"),
    });
    return `/desk/questions/${key}?done=saved`;
  });
}
