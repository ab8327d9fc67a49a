"use server";

import { actorNames, recordActor } from "@/actors";
import { attempt, forgetting } from "@/app/desk/forms/form-action";
import { participantsOf } from "@/app/desk/forms/participants";
import { askWhetherActor } from "@/app/desk/forms/same";
import { sourceOf } from "@/app/desk/forms/source-fields";
import type { Choice } from "@/components/desk/choosing/choices";
import { emptyForm, type FormState } from "@/lib/form";
import { recordMeeting } from "@/meetings";
import { recordSource } from "@/sources";
import { recordQuestion } from "@/statements";

type Added = FormState & { added?: Choice };

const told = (answer: { result: Choice } | { refused: FormState }): Added =>
  "refused" in answer ? answer.refused : { ...emptyForm, added: answer.result };

const record = (form: FormData, work: Parameters<typeof attempt<Choice>>[1]) =>
  attempt(form, forgetting(work));

/** Records an actor from inside another form. */
export async function addActor(_: FormState, form: FormData): Promise<Added> {
  return told(
    await record(form, async (context, fields) => {
      const name = fields.text("name") ?? "";
      await askWhetherActor(context, fields, { name, nativeName: fields.text("nativeName") });
      const { id } = await recordActor(context, {
        id: fields.text("id") ?? undefined,
        name,
        kind: fields.word("kind"),
        nativeName: fields.text("nativeName"),
        affiliation: await fields.actor("affiliation"),
        country: fields.text("country"),
        description: fields.text("description"),
      });
      return { id, label: name.trim() };
    }),
  );
}

/** Records a source from inside another form. */
export async function addSource(_: FormState, form: FormData): Promise<Added> {
  return told(
    await record(form, async (context, fields) => {
      const source = await sourceOf(fields);
      const { title, publisher } = source;
      const { id } = await recordSource(context, { ...source, id: fields.text("id") ?? undefined });
      const publisherName = (await actorNames(context.db, [publisher])).get(publisher);
      return { id, label: title.trim(), ...(publisherName && { publisher: publisherName }) };
    }),
  );
}

/** Records a meeting from inside another form: what it is called, what it is, and who meets. */
export async function addMeeting(_: FormState, form: FormData): Promise<Added> {
  return told(
    await record(form, async (context, fields) => {
      const title = fields.text("title") ?? "";
      const { id } = await recordMeeting(context, {
        id: fields.text("id") ?? undefined,
        title,
        kind: fields.word("kind"),
        participants: await participantsOf(fields),
      });
      return { id, label: title.trim() };
    }),
  );
}

/** Records a question from inside another form. */
export async function addQuestion(_: FormState, form: FormData): Promise<Added> {
  return told(
    await record(form, async (context, fields) => {
      const text = fields.text("text") ?? "";
      const { id } = await recordQuestion(context, { id: fields.text("id") ?? undefined, text });
      return { id, label: text.trim() };
    }),
  );
}
