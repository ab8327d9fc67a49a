"use client";

import { TextArea } from "@/components/desk/form/inputs";

/** What is shown to readers with a source. */
export function NoteField({ defaultValue }: { defaultValue?: string | null | undefined }) {
  return (
    <TextArea
      name="note"
      label="Note"
      hint="Shown with it: what readers need to know about this source."
      rows={2}
      defaultValue={defaultValue}
    />
  );
}
