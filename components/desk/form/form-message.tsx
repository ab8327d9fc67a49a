"use client";

import { type ReactNode, useEffect, useRef, useState } from "react";
import { Alike } from "./alike";
import { Conflict } from "./conflict";
import { fieldId, useForm } from "./form-context";

interface Wrong {
  id: string;
  label: string;
}

/** What stands for the whole form, with the way to each field that needs attention; takes the focus there. */
export function FormMessage({ children }: { children?: ReactNode }) {
  const { prefix, state } = useForm();
  const box = useRef<HTMLDivElement>(null);
  const [wrong, setWrong] = useState<readonly Wrong[]>([]);
  const [elsewhere, setElsewhere] = useState<readonly string[]>([]);
  const { errors, message } = state;

  useEffect(() => {
    const form = box.current?.closest("form");
    if (!form || (!message && Object.keys(errors).length === 0)) return;
    const controls = [...form.querySelectorAll<HTMLElement>("[aria-invalid=true]")];
    for (const control of controls) control.closest("details")?.setAttribute("open", "");
    setWrong(controls.map((control) => ({ id: control.id, label: labelOf(form, control) })));
    setElsewhere(
      Object.entries(errors)
        .filter(([path]) => !hasField(prefix, path))
        .map(([, text]) => text),
    );
    const first = controls[0];
    if (first) first.focus();
    else box.current?.focus();
  }, [errors, message, prefix]);

  const shown = message ?? (Object.keys(errors).length > 0 ? "Some fields need attention." : undefined);
  return (
    <div
      ref={box}
      role="alert"
      tabIndex={shown ? -1 : undefined}
      className={shown ? "form-message grid gap-1.5 wrap-anywhere" : "absolute"}
    >
      {shown ? <p>{withLink(shown)}</p> : null}
      {children}
      {state.alike ? <Alike alike={state.alike} /> : null}
      {state.conflict ? <Conflict key={state.conflict.version} conflict={state.conflict} /> : null}
      {shown && wrong.length > 0 ? (
        <ul className="flex flex-wrap gap-x-4 gap-y-1">
          {wrong.map(({ id, label }) => (
            <li key={id}>
              <a href={`#${encodeURIComponent(id)}`} className="inline-block py-1">
                {label}
              </a>
            </li>
          ))}
        </ul>
      ) : null}
      {shown ? elsewhere.map((text) => <p key={text}>{text}</p>) : null}
    </div>
  );
}

function labelOf(form: HTMLFormElement, control: HTMLElement): string {
  return form.querySelector(`label[for="${CSS.escape(control.id)}"]`)?.textContent ?? "";
}

/** Whether an error stands beside some field: its own, or the one around it. */
function hasField(prefix: string, path: string): boolean {
  const parts = path.split(".");
  return parts.some(
    (_, index) => document.getElementById(fieldId(prefix, parts.slice(0, index + 1).join("."))) !== null,
  );
}

/** A message that asks to sign in again has the way there, in another tab. */
function withLink(message: string) {
  const words = "Sign in in another tab";
  const at = message.indexOf(words);
  if (at < 0) return message;
  return (
    <>
      {message.slice(0, at)}
      <a href="/desk/sign-in" target="_blank" rel="noreferrer">
        {words}
      </a>
      {message.slice(at + words.length)}
    </>
  );
}
