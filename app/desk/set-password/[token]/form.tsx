"use client";

import { useActionState } from "react";
import { emptyForm, type FormState } from "@/lib/form";

interface Props {
  action: (state: FormState, form: FormData) => Promise<FormState>;
  /** Whose password it is, for password managers. */
  email: string;
  minLength: number;
}

export function SetPasswordForm({ action: choose, email, minLength }: Props) {
  const [{ message, errors }, action, pending] = useActionState(choose, emptyForm);
  return (
    <form action={action} className="form">
      {message ? (
        <p role="alert" className="form-message">
          {message}
        </p>
      ) : null}
      <input type="hidden" autoComplete="username" value={email} readOnly />
      <PasswordField name="password" label="New password" error={errors["password"]}>
        At least {minLength} characters. Several words are easier to remember, and harder to guess.
      </PasswordField>
      <PasswordField name="again" label="New password, again" error={errors["again"]} />
      <button type="submit" className="button primary" disabled={pending}>
        Set password
      </button>
    </form>
  );
}

interface FieldProps {
  name: string;
  label: string;
  error: string | undefined;
  /** A hint. */
  children?: React.ReactNode;
}

function PasswordField({ name, label, error, children }: FieldProps) {
  return (
    <div className="field">
      <label htmlFor={name}>{label}</label>
      {children ? (
        <p id={`${name}-hint`} className="hint">
          {children}
        </p>
      ) : null}
      <input
        id={name}
        name={name}
        type="password"
        autoComplete="new-password"
        required
        aria-invalid={error ? true : undefined}
        aria-describedby={
          [children && `${name}-hint`, error && `${name}-error`].filter(Boolean).join(" ") || undefined
        }
      />
      {error ? (
        <p id={`${name}-error`} className="field-error">
          {error}
        </p>
      ) : null}
    </div>
  );
}
