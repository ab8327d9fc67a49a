"use client";

import { useEffect, useRef } from "react";
import { useForm } from "@/components/desk/form/form-context";
import { FormButtons, SubmitButton } from "@/components/desk/form/submit-buttons";

/** What a form is told that stands beside the text of its source. */
export interface BesideText {
  /** The names of the fields that start with a guess. */
  guessed: ReadonlySet<string>;
  /** It was saved. */
  onDone: () => void;
  onClose: () => void;
}

/** What may become of a claim that is logged beside the text of its source, and the way back to the text. */
export function BesideButtons({ onDone, onClose }: BesideText) {
  useWhenDone(onDone);
  return (
    <FormButtons>
      <SubmitButton name="outcome" value="draft" primary>
        Save draft and go on
      </SubmitButton>
      <SubmitButton name="outcome" value="in_review">
        Send to review
      </SubmitButton>
      <button type="button" className="button" aria-keyshortcuts="Escape" onClick={onClose}>
        Close
      </button>
    </FormButtons>
  );
}

/** Tells once that the form around it has been sent. */
export function useWhenDone(onDone: () => void): void {
  const { state } = useForm();
  const told = useRef(false);
  useEffect(() => {
    if (state.done === undefined || told.current) return;
    told.current = true;
    onDone();
  }, [state, onDone]);
}
