"use client";

import type { ReactNode } from "react";
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
  const { prefix, state } = useForm();
  const id = fieldId(prefix, name);
  const error = problem ?? errorOf(state.errors, name);
  const described = [hint && `${id}-hint`, note && `${id}-note`, error && `${id}-error`]
    .filter(Boolean)
    .join(" ");
  const control: ControlProps = {
    id,
    "aria-describedby": described || undefined,
    "aria-invalid": error ? true : undefined,
    "aria-required": required ? true : undefined,
  };
  return (
    <div className="field">
      <label id={`${id}-label`} htmlFor={id}>
        {label}
      </label>
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
