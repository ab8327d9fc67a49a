"use server";

import { formAction } from "@/app/desk/forms/form-action";
import type { FormState } from "@/lib/form";
import { recordQuestion } from "@/statements";

export async function recordNewQuestion(_: FormState, form: FormData): Promise<FormState> {
  return formAction(form, async (context, fields) => {
    const text = fields.text("text") ?? "";
    await recordQuestion(context, {
      id: fields.text("id") ?? undefined,
      key: fields.text("key") ?? undefined,
      text,
      meeting: await fields.meeting("meeting"),
    });
    return `/desk/questions?${new URLSearchParams({ done: "recorded", q: text.trim() })}`;
  });
}
