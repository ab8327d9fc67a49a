"use server";

import { type ActorInput, editActor, recordActor } from "@/actors";
import { actorAsRecorded } from "@/app/desk/forms/as-recorded";
import { editing } from "@/app/desk/forms/editing";
import { formAction } from "@/app/desk/forms/form-action";
import type { FormFields } from "@/app/desk/forms/form-fields";
import { linesOf } from "@/app/desk/forms/lines";
import { askWhetherActor } from "@/app/desk/forms/same";
import type { FormState } from "@/lib/form";

const deskPage = (key: string, done: string) => `/desk/actors/${key}?done=${done}`;

export async function recordNewActor(_: FormState, form: FormData): Promise<FormState> {
  return formAction(form, async (context, fields) => {
    const actor = await actorOf(fields);
    await askWhetherActor(context, fields, actor);
    const { id, key } = await recordActor(context, {
      ...actor,
      id: fields.text("id") ?? undefined,
      key: fields.text("key") ?? undefined,
    });
    // An earlier attempt went unanswered: if it was recorded, what is in the form now is written over it.
    if (fields.text("again") !== null) await editActor(context, { ...actor, id, version: 1 });
    return deskPage(key, "recorded");
  });
}

export async function saveActor(_: FormState, form: FormData): Promise<FormState> {
  return formAction(form, async (context, fields) => {
    const input = await actorOf(fields);
    const { key } = await editing(context, fields, {
      kind: "actor",
      input,
      recorded: actorAsRecorded,
      save: editActor,
    });
    return deskPage(key, "saved");
  });
}

async function actorOf(fields: FormFields) {
  return {
    name: fields.text("name") ?? "",
    kind: fields.word<ActorInput["kind"]>("kind"),
    nativeName: fields.text("nativeName"),
    affiliation: await fields.actor("affiliation"),
    country: fields.text("country"),
    description: fields.text("description"),
    aliases: linesOf(fields.text("aliases")),
    roles: await rolesOf(fields),
  };
}

async function rolesOf(fields: FormFields) {
  const roles: NonNullable<ActorInput["roles"]> = [];
  for (const number of fields.groups("roles"))
    roles.push({
      title: fields.text(`roles.${number}.title`) ?? "",
      organisation: await fields.actor(`roles.${number}.organisation`),
      from: (await fields.date(`roles.${number}.from`, { past: true })).date,
      to: (await fields.date(`roles.${number}.to`)).date,
    });
  return roles;
}
