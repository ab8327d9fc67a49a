"use client";

import { Form, type FormProps } from "@/components/desk/form/form";
import { useForm } from "@/components/desk/form/form-context";
import { SubmitButton } from "@/components/desk/form/submit-buttons";

interface SendAllProps extends Pick<FormProps, "action"> {
  source: string;
  drafts: number;
}

/** Sends all that its user has drafted from a source to review, and says what came of it. */
export function SendAll({ action, source, drafts }: SendAllProps) {
  return (
    <Form action={action} keeping="nowhere">
      <input type="hidden" name="source" value={source} />
      <Said />
      <div>
        <SubmitButton primary unavailable={drafts === 0 ? "You have no drafts from this source." : undefined}>
          Send all to review
        </SubmitButton>
      </div>
    </Form>
  );
}

function Said() {
  const { state } = useForm();
  return (
    <p role="status" className="font-semibold empty:hidden">
      {state.done}
    </p>
  );
}
