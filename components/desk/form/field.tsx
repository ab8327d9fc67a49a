"use client";

import { type ReactNode, useState } from "react";
import { errorOf, fieldId, useForm } from "./form-context";

export interface FieldProps {
  /** The path in the form, and the key of its error: `place.city`. */
  name: string;
  label: string;
  hint?: ReactNode;
  required?: boolean;
}

/** What a control needs to belong to its label, hint and error. */
export interface ControlProps {
  id: string;
  "aria-describedby": string | undefined;
  "aria-invalid": true | undefined;
  "aria-required": true | undefined;
}

export interface FieldFrameProps extends FieldProps {
  /** An error found in the browser; the server's own goes before it. */
  problem?: string | undefined;
  /** Shown under the control, and read with it. */
  note?: ReactNode;
  children: (control: ControlProps) => ReactNode;
}

/** A label, a control, its hint and what is wrong with it. */
export function Field({ name, label, hint, required, problem, note, children }: FieldFrameProps) {
  const { prefix, state, guessed } = useForm();
  const [isSeen, setIsSeen] = useState(false);
  const isGuess = !isSeen && (guessed?.has(name) ?? false);
  const id = fieldId(prefix, name);
  const error = problem ?? errorOf(state.errors, name);
  const described = [
    isGuess && `${id}-guess`,
    hint && `${id}-hint`,
    note && `${id}-note`,
    error && `${id}-error`,
  ]
    .filter(Boolean)
    .join(" ");
  const control: ControlProps = {
    id,
    "aria-describedby": described || undefined,
    "aria-invalid": error ? true : undefined,
    "aria-required": required ? true : undefined,
  };
  const named = (
    <label id={`${id}-label`} htmlFor={id}>
      {label}
    </label>
  );
  return (
    <div
      className="field guessable"
      data-guess={isGuess || undefined} // What a script fills in is a guess still.
      onInput={({ isTrusted }) => isTrusted && setIsSeen(true)}
    >
      {isGuess ? (
        <div className="flex items-baseline justify-between gap-2 [&>label]:text-sm [&>label]:font-semibold">
          {named}
          <span id={`${id}-guess`} className="text-xs text-ink-soft italic">
            a guess
          </span>
        </div>
      ) : (
        named
      )}
      {hint ? (
        <p className="hint" id={`${id}-hint`}>
          {hint}
        </p>
      ) : null}
      <div className="field-control">
        {children(control)}
        {note ? (
          <p className="text-sm font-semibold text-ink-soft" id={`${id}-note`}>
            {note}
          </p>
        ) : null}
        {error ? (
          <p className="field-error" id={`${id}-error`}>
            {error}
          </p>
        ) : null}
      </div>
    </div>
  );
}
