"use client";

import { useState } from "react";
import { Editing } from "@/components/desk/form/editing";
import { FormContext, useForm } from "@/components/desk/form/form-context";
import { TextArea, TextField } from "@/components/desk/form/inputs";
import { More } from "@/components/desk/form/more";
import { FormButtons, SubmitButton } from "@/components/desk/form/submit-buttons";
import { ReadAddress } from "./read-address";
import { type ReadAction, type ReadPage, startOf } from "./reading";
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
  /** Reads the page at the address; absent, that is not offered. */
  reading?: ReadAction;
}

/** A source with all that is on record about it. */
export function SourceForm({ action, adding, start, reading }: SourceFormProps) {
  return (
    <RecordForm action={action} isNew={!start} {...(adding && { adding })}>
      {start ? <Editing id={start.id} version={start.version} /> : null}
      <AllFields start={start} reading={reading} />
      <FormButtons>
        <SubmitButton primary>{start ? "Save changes" : "Save source"}</SubmitButton>
      </FormButtons>
    </RecordForm>
  );
}

/** The fields, which start anew with what a page says once it was read. */
function AllFields({
  start,
  reading,
}: {
  start: SourceFormStart | undefined;
  reading: ReadAction | undefined;
}) {
  const form = useForm();
  const [read, setRead] = useState<{ page: ReadPage; start: SourceStart } | null>(null);
  const from = read?.start ?? start;
  const retrievedAt = read?.page.readAt ?? start?.retrievedAt;
  const hasMore = Boolean(start?.publishedAsWorded || retrievedAt || start?.note);
  const readAddress = reading ? (
    <ReadAddress action={reading} onRead={(page, typed) => setRead({ page, start: startOf(page, typed) })} />
  ) : null;
  return (
    <FormContext value={read ? { ...form, restored: {} } : form}>
      {read ? <input type="hidden" name="read" value={JSON.stringify(read.page.mark)} /> : null}
      <SourceFields
        {...(from && { start: from })}
        besideAddress={readAddress}
        round={read?.page.readAt ?? ""}
      />
      <More open={hasMore} key={retrievedAt ?? ""}>
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
          defaultValue={retrievedAt}
        />
        <TextArea
          name="note"
          label="Note"
          hint="Shown with it: what readers need to know about this source."
          rows={2}
          defaultValue={start?.note}
        />
      </More>
    </FormContext>
  );
}
