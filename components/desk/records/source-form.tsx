"use client";

import { Editing } from "@/components/desk/form/editing";
import { TextArea, TextField } from "@/components/desk/form/inputs";
import { More } from "@/components/desk/form/more";
import { FormButtons, SubmitButton } from "@/components/desk/form/submit-buttons";
import { RecordForm, type RecordFormProps } from "./record-form";
import { SourceFields, type SourceStart } from "./source-fields";

export interface SourceFormStart extends SourceStart {
  id: string;
  version: number;
  publishedAsWorded: string | null;
  retrievedAt: string | null;
  note: string | null;
}

interface SourceFormProps extends Pick<RecordFormProps, "action" | "adding"> {
  start?: SourceFormStart;
}

/** A source with all that is on record about it. */
export function SourceForm({ action, adding, start }: SourceFormProps) {
  const hasMore = Boolean(start?.publishedAsWorded || start?.retrievedAt || start?.note);
  return (
    <RecordForm action={action} isNew={!start} {...(adding && { adding })}>
      {start ? <Editing id={start.id} version={start.version} /> : null}
      <SourceFields {...(start && { start })} />
      <More open={hasMore}>
        <TextField
          name="publishedAsWorded"
          label="Wording of its date"
          hint="As the source has it: “early October”. Readers see it first."
          defaultValue={start?.publishedAsWorded}
        />
        <TextField
          name="retrievedAt"
          label="Retrieved"
          hint="When it was read, in UTC: 2025-10-21T09:30:00Z."
          defaultValue={start?.retrievedAt}
        />
        <TextArea
          name="note"
          label="Note"
          hint="Shown with it: what readers need to know about this source."
          rows={2}
          defaultValue={start?.note}
        />
      </More>
      <FormButtons>
        <SubmitButton primary>{start ? "Save changes" : "Save source"}</SubmitButton>
      </FormButtons>
    </RecordForm>
  );
}
