"use client";

import { useActionState, useState } from "react";
import { emptyForm } from "@/lib/form";
import { signInWithPassword } from "./actions";

interface Props {
  /** Where to go once signed in. */
  to: string;
  /** What is wrong before anything was typed. */
  message?: string | undefined;
}

export function SignInForm({ to, message }: Props) {
  const [state, action, pending] = useActionState(signInWithPassword, emptyForm);
  // Kept from one step to the next: React empties a form after its action.
  const [password, setPassword] = useState("");
  const said = state.message ?? message;
  const asksForCode = state.values["code"] !== undefined;
  return (
    <form action={action} className="form">
      {said ? (
        <p role="alert" className="form-message">
          {said}
        </p>
      ) : null}
      <input type="hidden" name="to" value={to} />
      <div className="field">
        <label htmlFor="email">Email</label>
        <input
          id="email"
          name="email"
          type="email"
          autoComplete="username"
          required
          maxLength={254}
          defaultValue={state.values["email"]}
          key={state.values["email"]}
        />
      </div>
      <div className="field">
        <label htmlFor="password">Password</label>
        <input
          id="password"
          name="password"
          type="password"
          autoComplete="current-password"
          required
          value={password}
          onChange={(event) => setPassword(event.target.value)}
        />
      </div>
      {asksForCode ? <CodeField error={state.errors["code"]} /> : null}
      <button type="submit" className="button primary" disabled={pending}>
        Sign in
      </button>
    </form>
  );
}

const focus = (input: HTMLInputElement | null) => input?.focus();

function CodeField({ error }: { error: string | undefined }) {
  return (
    <div className="field">
      <label htmlFor="code">Code</label>
      <p className="hint" id="code-hint">
        The six digits that your authenticator app shows, or one of your recovery codes.
      </p>
      <input
        id="code"
        name="code"
        autoComplete="one-time-code"
        autoCapitalize="none"
        spellCheck={false}
        maxLength={40}
        required
        aria-invalid={error ? true : undefined}
        aria-describedby={error ? "code-hint code-error" : "code-hint"}
        // It appears once the password is right: whoever signs in goes on typing here.
        ref={focus}
        key={error}
      />
      {error ? (
        <p className="field-error" id="code-error" role="alert">
          {error}
        </p>
      ) : null}
    </div>
  );
}
