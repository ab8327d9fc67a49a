"use client";

import { ChooseOne } from "@/components/desk/choosing/choose-one";
import { TextField } from "@/components/desk/form/inputs";
import { FormButtons, SubmitButton } from "@/components/desk/form/submit-buttons";
import { RecordForm, type RecordFormProps } from "./record-form";

/** A question that statements take positions on. */
export function QuestionForm({ action }: Pick<RecordFormProps, "action">) {
  return (
    <RecordForm action={action} isNew>
      <TextField
        name="text"
        label="Wording"
        hint="So that it can be answered with yes or no: “Is Budapest an acceptable venue?”"
        required
      />
      <ChooseOne
        name="meeting"
        label="Meeting"
        kind="meetings"
        hint="The one it is about, if it is about one."
      />
      <TextField
        name="key"
        label="Web address"
        hint="What its public address ends in: /questions/budapest-as-venue. Empty: made from its wording."
      />
      <FormButtons>
        <SubmitButton primary>Save question</SubmitButton>
      </FormButtons>
    </RecordForm>
  );
}
