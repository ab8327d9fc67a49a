"use client";

import { Form } from "@/components/desk/form/form";
import { SubmitButton } from "@/components/desk/form/submit-buttons";
import type { FormState } from "@/lib/form";

interface Props {
  action: (state: FormState, form: FormData) => Promise<FormState>;
  id: string;
}

/** Has the server look at the address of a source at once. */
export function LookAgainForm({ action, id }: Props) {
  return (
    <Form action={action} keeping="nowhere">
      <input type="hidden" name="source" value={id} />
      <SubmitButton>Look again</SubmitButton>
    </Form>
  );
}
