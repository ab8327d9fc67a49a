"use client";

import type { Chosen } from "@/components/desk/choosing/choices";
import { ChooseMany } from "@/components/desk/choosing/choose-many";
import { Editing } from "@/components/desk/form/editing";
import { optionsOf, SelectField, TextArea, TextField } from "@/components/desk/form/inputs";
import { More } from "@/components/desk/form/more";
import { FormButtons, SubmitButton } from "@/components/desk/form/submit-buttons";
import { capacities, capacityLabels, meetingKindLabels, meetingKinds } from "@/meetings/vocabulary";
import { RecordForm, type RecordFormProps } from "./record-form";
import { RelatedFields, type RelatedStart } from "./related-fields";

export interface MeetingStart {
  id: string;
  version: number;
  title: string;
  kind: string;
  alsoKnownAs: readonly string[];
  description: string | null;
  timeZone: string | null;
  participants: readonly Chosen[];
  related: readonly RelatedStart[];
}

interface MeetingFormProps extends Pick<RecordFormProps, "action" | "adding"> {
  start?: MeetingStart;
}

/** What a meeting is. What becomes of it is logged, never edited. */
export function MeetingForm({ action, adding, start }: MeetingFormProps) {
  return (
    <RecordForm action={action} isNew={!start} {...(adding && { adding })}>
      {start ? <Editing id={start.id} version={start.version} /> : null}
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
        {...(start && { chosen: start.participants })}
      />
      <More open={Boolean(start)}>
        <TextArea
          name="alsoKnownAs"
          label="Also known as"
          hint="Other names it goes by, one a line."
          rows={2}
          defaultValue={start?.alsoKnownAs.join("\n")}
        />
        <TextArea
          name="description"
          label="Description"
          hint="What it is about, in neutral words. What became of it is logged instead."
          rows={3}
          defaultValue={start?.description}
        />
        <TextField
          name="timeZone"
          label="Time zone"
          hint="Where it is to be, by its IANA name: Europe/Budapest. Empty: UTC."
          defaultValue={start?.timeZone}
        />
        <RelatedFields related={start?.related ?? []} />
        {start ? null : (
          <TextField
            name="key"
            label="Web address name"
            hint="What its public address ends in: /meetings/rubio-lavrov-talks. Empty: made from what it is called. It stays for good."
          />
        )}
      </More>
      <FormButtons>
        <SubmitButton primary>{start ? "Save changes" : "Save meeting"}</SubmitButton>
      </FormButtons>
    </RecordForm>
  );
}
