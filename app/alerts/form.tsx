"use client";

import { useActionState } from "react";
import { emptyForm, type FormState } from "@/lib/form";

interface Props {
  action: (state: FormState, form: FormData) => Promise<FormState>;
  /** The path of the page that would be followed. */
  about: string;
  language: string;
  words: { email: string; send: string };
}

/** Asks for an address. It works without a script, which public pages do not have: what is wrong comes with the answer. */
export function AskForm({ action, about, language, words }: Props) {
  const [state, send] = useActionState(action, emptyForm);
  const error = state.errors["email"];
  return (
    <form action={send} className="form">
      {state.message ? (
        <p role="alert" className="form-message">
          {state.message}
        </p>
      ) : null}
      <input type="hidden" name="about" value={about} />
      <input type="hidden" name="language" value={language} />
      <div className="field">
        <label htmlFor="email">{words.email}</label>
        <input
          id="email"
          name="email"
          type="email"
          autoComplete="email"
          required
          maxLength={254}
          defaultValue={state.values["email"]}
          aria-invalid={error ? true : undefined}
          aria-describedby={error ? "email-error" : undefined}
        />
        {error ? (
          <p className="field-error" id="email-error">
            {error}
          </p>
        ) : null}
      </div>
      <p>
        <button type="submit" className="button">
          {words.send}
        </button>
      </p>
    </form>
  );
}
