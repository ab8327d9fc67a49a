"use client";

import { Field } from "@/components/desk/form/field";
import { CheckField, TextArea } from "@/components/desk/form/inputs";
import { FormButtons, SubmitButton } from "@/components/desk/form/submit-buttons";
import { RecordForm, type RecordFormProps } from "./record-form";

interface UploadFormProps extends Pick<RecordFormProps, "action"> {
  /** How large a file may be. */
  megabytes: number;
}

/** Sends a file that is to be imported. */
export function UploadForm({ action, megabytes }: UploadFormProps) {
  return (
    <RecordForm action={action} keeping="nowhere">
      <Field
        name="file"
        label="File"
        hint={`JSON or CSV in UTF-8, at most ${megabytes} MB, a table at most 20,000 rows. For more: npm run import.`}
        required
      >
        {(control) => (
          <input
            {...control}
            type="file"
            name="file"
            accept=".json,.csv,.tsv,application/json,text/csv,text/tab-separated-values"
          />
        )}
      </Field>
      <CheckField name="update" label="Also write over what is on record already, where the file differs" />
      <TextArea
        name="note"
        label="Public note"
        rows={2}
        hint="Only with the choice above: readers see it beside what is corrected."
      />
      <FormButtons>
        <SubmitButton primary>Check the file</SubmitButton>
      </FormButtons>
    </RecordForm>
  );
}
