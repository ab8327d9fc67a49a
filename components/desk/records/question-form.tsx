"use client";

import type { Choice } from "@/components/desk/choosing/choices";
import { ChooseOne } from "@/components/desk/choosing/choose-one";
import { Editing } from "@/components/desk/form/editing";
import { TextField } from "@/components/desk/form/inputs";
import { FormButtons, SubmitButton } from "@/components/desk/form/submit-buttons";
import { RecordForm, type RecordFormProps } from "./record-form";

interface QuestionFormProps extends Pick<RecordFormProps, "action"> {
  start?: { id: string; version: number; text: string; meeting: Choice | null };
}

/** A question that statements take positions on. */
export function QuestionForm({ action, start }: QuestionFormProps) {
  return (
    <RecordForm action={action} isNew={!start}>
      {start ? <Editing id={start.id} version={start.version} /> : null}
      <TextField
        name="text"
        label="Wording"
        hint="So that it can be answered with yes or no: “Is Budapest an acceptable venue?”"
        defaultValue={start?.text}
        required
      />
      <ChooseOne
        name="meeting"
        label="Meeting"
        kind="meetings"
        hint="The one it is about, if it is about one."
        chosen={start?.meeting}
      />
      {start ? null : (
        <TextField
          name="key"
          label="Web address"
          hint="What its public address ends in: /questions/budapest-as-venue. Empty: made from its wording."
        />
      )}
      <FormButtons>
        <SubmitButton primary>{start ? "Save changes" : "Save question"}</SubmitButton>
      </FormButtons>
    </RecordForm>
  );
}
