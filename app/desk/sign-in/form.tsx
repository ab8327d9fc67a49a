"use client";

import { useActionState } from "react";
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
  const said = state.message ?? message;
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
        <input id="password" name="password" type="password" autoComplete="current-password" required />
      </div>
      <button type="submit" className="button primary" disabled={pending}>
        Sign in
      </button>
    </form>
  );
}
