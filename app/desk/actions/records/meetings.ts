"use server";

import { meetingAsRecorded } from "@/app/desk/forms/as-recorded";
import { editing } from "@/app/desk/forms/editing";
import { formAction } from "@/app/desk/forms/form-action";
import type { FormFields } from "@/app/desk/forms/form-fields";
import { linesOf } from "@/app/desk/forms/lines";
import { participantsOf } from "@/app/desk/forms/participants";
import { askWhetherMeeting } from "@/app/desk/forms/same";
import type { FormState } from "@/lib/form";
import { editMeeting, type MeetingInput, recordMeeting } from "@/meetings";

const deskPage = (key: string, done: string) => `/desk/meetings/${key}?done=${done}`;

export async function recordNewMeeting(_: FormState, form: FormData): Promise<FormState> {
  return formAction(form, async (context, fields) => {
    const meeting = await meetingOf(fields);
    await askWhetherMeeting(context, fields, meeting);
    const { id, key } = await recordMeeting(context, {
      ...meeting,
      id: fields.text("id") ?? undefined,
      key: fields.text("key") ?? undefined,
    });
    // An earlier attempt went unanswered: if it was recorded, what is in the form now is written over it.
    if (fields.text("again") !== null) await editMeeting(context, { ...meeting, id, version: 1 });
    return deskPage(key, "recorded");
  });
}

export async function saveMeeting(_: FormState, form: FormData): Promise<FormState> {
  return formAction(form, async (context, fields) => {
    const input = await meetingOf(fields);
    const { key } = await editing(context, fields, {
      kind: "meeting",
      input,
      recorded: meetingAsRecorded,
      save: editMeeting,
    });
    return deskPage(key, "saved");
  });
}

async function meetingOf(fields: FormFields) {
  return {
    title: fields.text("title") ?? "",
    kind: fields.word<MeetingInput["kind"]>("kind"),
    alsoKnownAs: linesOf(fields.text("alsoKnownAs")),
    description: fields.text("description"),
    timeZone: fields.text("timeZone"),
    participants: await participantsOf(fields),
    related: await relatedOf(fields),
  };
}

async function relatedOf(fields: FormFields): Promise<MeetingInput["related"]> {
  const related: NonNullable<MeetingInput["related"]> = [];
  for (const number of fields.groups("related"))
    related.push({
      meeting: (await fields.meeting(`related.${number}.meeting`)) ?? "",
      how: fields.word(`related.${number}.how`),
    });
  return related;
}
