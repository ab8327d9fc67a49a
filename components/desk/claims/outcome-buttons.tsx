"use client";

import { FormButtons, SubmitButton } from "@/components/desk/form/submit-buttons";

/** What may become of a claim as it is saved. `cannotPublish`: why this user cannot publish it at once. */
export function OutcomeButtons({ cannotPublish }: { cannotPublish?: string | undefined }) {
  return (
    <FormButtons>
      <SubmitButton name="outcome" value="draft">
        Save draft
      </SubmitButton>
      <SubmitButton name="outcome" value="in_review" primary>
        Send to review
      </SubmitButton>
      <span className={cannotPublish === undefined ? "contents" : "contents max-sm:hidden"}>
        <SubmitButton name="outcome" value="published" unavailable={cannotPublish}>
          Publish
        </SubmitButton>
      </span>
    </FormButtons>
  );
}
