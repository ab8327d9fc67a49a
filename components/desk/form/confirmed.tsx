"use client";

import { type ReactNode, useState } from "react";
import { Dialog } from "./dialog";
import { Form, type FormProps } from "./form";
import { FormButtons, SubmitButton } from "./submit-buttons";
import { UntilDone } from "./until-done";

interface ConfirmedProps extends Pick<FormProps, "action"> {
  /** What it does: on the button, and in the question. */
  label: string;
  /** What the button that does it says. */
  yes: string;
  /** It takes something away, and looks it. */
  destructive?: boolean;
  /** What will come of it, in words, and hidden inputs. */
  children: ReactNode;
}

/** A button that asks once more before it does something. */
export function Confirmed({ action, label, yes, destructive = false, children }: ConfirmedProps) {
  const [asking, setAsking] = useState(false);
  return (
    <>
      <button
        type="button"
        className={destructive ? "button destructive" : "button"}
        onClick={() => setAsking(true)}
      >
        {label}
      </button>
      {asking ? (
        <Dialog title={`${label}?`} onClose={() => setAsking(false)}>
          <Form action={action} keeping="nowhere">
            <UntilDone>
              {children}
              <FormButtons>
                <SubmitButton primary destructive={destructive}>
                  {yes}
                </SubmitButton>
                <button type="button" className="button" onClick={() => setAsking(false)}>
                  Cancel
                </button>
              </FormButtons>
            </UntilDone>
          </Form>
        </Dialog>
      ) : null}
    </>
  );
}
