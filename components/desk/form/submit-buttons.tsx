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

/**
 * The buttons of a form, in view however long the form is, and never under an open list. On a phone they stand in one
 * line, and what is said of saving above its end.
 */
export function FormButtons({ children }: { children: ReactNode }) {
  const { pending, kept = "" } = useForm();
  return (
    <div className="sticky bottom-0 z-4 flex flex-wrap items-center gap-x-3 gap-y-2 border-t border-rule bg-paper py-3 in-[dialog]:-bottom-5 max-sm:gap-1.5 max-sm:py-2 max-sm:[--spacing-button-side:0.375rem] [&_.hint]:flex-[1_1_12rem] max-sm:[&_.button]:flex-auto max-sm:[&_.button]:text-xs [@media(max-height:32rem)]:static [html:has(&)]:scroll-pb-24">
      {children}
      <span
        className="max-sm:absolute max-sm:end-0 max-sm:bottom-full max-sm:bg-paper max-sm:px-2 max-sm:text-[0.75rem]"
        aria-live="polite"
      >
        {pending ? "Saving…" : kept}
      </span>
    </div>
  );
}
