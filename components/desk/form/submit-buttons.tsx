"use client";

import { type ReactNode, useId } from "react";
import { useForm } from "./form-context";

export interface SubmitButtonProps {
  children: ReactNode;
  /** Sent with the form when this button is pressed. */
  name?: string;
  value?: string;
  primary?: boolean;
  /** It takes something away, and looks it. */
  destructive?: boolean;
  /** What the keys of the page know it by. */
  "data-review"?: string;
  /** Why it cannot be pressed: shown beside it and read with it. */
  unavailable?: string | undefined;
}

/** Submits its form; disabled while the form is being sent, so that it is sent once. */
export function SubmitButton({
  children,
  name,
  value,
  primary,
  destructive,
  unavailable,
  ...data
}: SubmitButtonProps) {
  const { pending } = useForm();
  const why = useId();
  return (
    <>
      <button
        type="submit"
        {...data}
        name={name}
        value={value}
        className={`button ${destructive ? "destructive" : primary ? "primary" : ""}`}
        {...(primary && { "aria-keyshortcuts": "Control+Enter Meta+Enter", title: "Ctrl-Enter, or ⌘-Enter" })}
        disabled={pending || unavailable !== undefined}
        aria-describedby={unavailable === undefined ? undefined : why}
      >
        {children}
      </button>
      {unavailable === undefined ? null : (
        <p className="hint" id={why}>
          {unavailable}
        </p>
      )}
    </>
  );
}

/** The buttons of a form, in view however long the form is. */
export function FormButtons({ children }: { children: ReactNode }) {
  const { pending, kept = "" } = useForm();
  return (
    <div className="form-buttons">
      {children}
      <span className="form-pending" aria-live="polite">
        {pending ? "Saving…" : kept}
      </span>
    </div>
  );
}
