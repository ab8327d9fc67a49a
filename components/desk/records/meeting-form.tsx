"use client";

import { Editing } from "@/components/desk/form/editing";
import { TextArea, TextField } from "@/components/desk/form/inputs";
import { More } from "@/components/desk/form/more";
import { FormButtons, SubmitButton } from "@/components/desk/form/submit-buttons";
import { MeetingFields, type MeetingFieldsStart } from "./meeting-fields";
import { RecordForm, type RecordFormProps } from "./record-form";
import { RelatedFields, type RelatedStart } from "./related-fields";

export interface MeetingStart extends MeetingFieldsStart {
  id: string;
  version: number;
  alsoKnownAs: readonly string[];
  description: string | null;
  timeZone: string | null;
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
      <MeetingFields {...(start && { start })} />
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
