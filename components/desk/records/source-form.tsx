"use client";

import { Editing } from "@/components/desk/form/editing";
import { TextField } from "@/components/desk/form/inputs";
import { More } from "@/components/desk/form/more";
import { FormButtons, SubmitButton } from "@/components/desk/form/submit-buttons";
import { ArchiveField } from "./archive-field";
import { NoteField } from "./note-field";
import { ReadSourceFields } from "./read-source-fields";
import type { ReadAction, SourceStart } from "./reading";
import { RecordForm, type RecordFormProps } from "./record-form";

export interface SourceFormStart extends SourceStart {
  id: string;
  version: number;
  archiveUrl: string | null;
  publishedAsWorded: string | null;
  retrievedAt: string | null;
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
      <ReadSourceFields
        start={start}
        reading={reading}
        more={(read) => (
          <MoreFields
            start={start}
            retrievedAt={read?.at ?? start?.retrievedAt}
            note={read ? read.start.note : start?.note}
          />
        )}
      />
      <FormButtons>
        <SubmitButton primary>{start ? "Save changes" : "Save source"}</SubmitButton>
      </FormButtons>
    </RecordForm>
  );
}

interface MoreProps {
  start: SourceFormStart | undefined;
  retrievedAt: string | null | undefined;
  note: string | null | undefined;
}

function MoreFields({ start, retrievedAt, note }: MoreProps) {
  const hasMore = Boolean(start?.publishedAsWorded || start?.archiveUrl || retrievedAt || note);
  return (
    <More open={hasMore}>
      <ArchiveField
        defaultValue={start?.archiveUrl}
        url={start?.url}
        retrievedAt={retrievedAt ? new Date(retrievedAt) : null}
      />
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
        key={retrievedAt ?? ""}
        defaultValue={retrievedAt}
      />
      <NoteField key={note ?? ""} defaultValue={note} />
    </More>
  );
}
