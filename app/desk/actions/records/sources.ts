"use server";

import { sourceAsRecorded } from "@/app/desk/forms/as-recorded";
import { editing } from "@/app/desk/forms/editing";
import { formAction } from "@/app/desk/forms/form-action";
import type { FormFields } from "@/app/desk/forms/form-fields";
import type { FormState } from "@/lib/form";
import { editSource, recordSource, type SourceInput } from "@/sources";

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

async function sourceOf(fields: FormFields) {
  const published = await fields.date("published", { past: true, words: "publishedAsWorded" });
  return {
    url: fields.text("url"),
    publisher: (await fields.actor("publisher")) ?? "",
    title: fields.text("title") ?? "",
    published: published.date,
    publishedAsWorded: published.words,
    kind: fields.text("kind") === null ? undefined : fields.word<NonNullable<SourceInput["kind"]>>("kind"),
    language: fields.text("language"),
    retrievedAt: fields.text("retrievedAt"),
    note: fields.text("note"),
    text: fields.text("text"),
    read: markOf(fields.text("read")),
  };
}

/** What the page was like that the form was filled in from; the verb looks whether it makes sense. */
function markOf(sent: string | null): SourceInput["read"] {
  try {
    return sent === null ? null : JSON.parse(sent);
  } catch {
    return null;
  }
}
