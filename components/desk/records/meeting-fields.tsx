"use client";

import type { Chosen } from "@/components/desk/choosing/choices";
import { ChooseMany } from "@/components/desk/choosing/choose-many";
import { optionsOf, SelectField, TextField } from "@/components/desk/form/inputs";
import { capacities, capacityLabels, meetingKindLabels, meetingKinds } from "@/meetings/vocabulary";

export interface MeetingFieldsStart {
  title: string;
  kind?: string;
  participants?: readonly Chosen[];
}

/** What a meeting is called, what it is, and who meets. */
export function MeetingFields({ start }: { start?: MeetingFieldsStart }) {
  return (
    <>
      <TextField
        name="title"
        label="Title"
        hint="Who meets, and what tells it from their other meetings: “Rubio–Lavrov talks, October 2025”."
        defaultValue={start?.title}
        required
      />
      <SelectField
        name="kind"
        label="Kind"
        options={optionsOf(meetingKinds, meetingKindLabels)}
        defaultValue={start?.kind}
        blank="Choose"
        required
      />
      <ChooseMany
        name="participants"
        label="Participants"
        kind="actors"
        hint="In the order in which they are to be named."
        capacities={optionsOf(capacities, capacityLabels)}
        {...(start?.participants && { chosen: start.participants })}
      />
    </>
  );
}
