"use client";

import { ChooseOne } from "@/components/desk/choosing/choose-one";
import { type BesideText, useWhenDone } from "@/components/desk/claims/beside-buttons";
import { CitationFields, type CitationStart } from "@/components/desk/claims/citation-fields";
import { TextArea } from "@/components/desk/form/inputs";
import { FormButtons, SubmitButton } from "@/components/desk/form/submit-buttons";
import { RecordForm, type RecordFormProps } from "@/components/desk/records/record-form";

interface CiteFormProps extends Pick<RecordFormProps, "action" | "adding"> {
  citation: CitationStart;
  beside: BesideText;
}

/** Gives a claim on record another source. */
export function CiteForm({ action, adding, citation, beside }: CiteFormProps) {
  return (
    <RecordForm action={action} isNew guessed={beside.guessed} {...(adding && { adding })}>
      <ChooseOne
        name="claim"
        label="Claim"
        kind="claims"
        hint="That says what the passage says: by its words, speaker or meeting."
        required
      />
      <CitationFields citations={[citation]} sourceIsGiven />
      <TextArea
        name="publicNote"
        label="Public note"
        rows={2}
        hint="Where the claim is published: readers see it beside what changes. A draft needs none."
      />
      <Buttons {...beside} />
    </RecordForm>
  );
}

function Buttons({ onDone, onClose }: BesideText) {
  useWhenDone(onDone);
  return (
    <FormButtons>
      <SubmitButton primary>Cite and go on</SubmitButton>
      <button type="button" className="button" aria-keyshortcuts="Escape" onClick={onClose}>
        Close
      </button>
    </FormButtons>
  );
}
