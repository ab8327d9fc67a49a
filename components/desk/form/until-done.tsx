"use client";

import { type ReactNode, useEffect, useRef } from "react";
import { useForm } from "./form-context";

/** A form's fields; once it is done, in their place, what came of it: secrets are shown this once. */
export function UntilDone({ children }: { children: ReactNode }) {
  const { state } = useForm();
  const box = useRef<HTMLDivElement>(null);
  const isDone = state.done !== undefined;
  useEffect(() => {
    if (isDone) box.current?.focus();
  }, [isDone]);
  if (!isDone) return children;
  const { link, codes, token, secret } = state.issued ?? {};
  return (
    <div ref={box} tabIndex={-1} role="status" className="grid justify-items-start gap-3 done">
      <p>{state.done}</p>
      {link ? (
        <>
          <p>Send them this link. It works once, for seven days, and is shown this once:</p>
          <p className="issued-secret">{link}</p>
          <Copy text={link} />
        </>
      ) : null}
      {token ? (
        <>
          <p>Give it to the program that is to use it. It is shown this once:</p>
          <p className="issued-secret">{token}</p>
          <Copy text={token} />
        </>
      ) : null}
      {secret ? (
        <>
          <p>With this secret the program tells that a delivery is ours. It is shown this once:</p>
          <p className="issued-secret">{secret}</p>
          <Copy text={secret} />
        </>
      ) : null}
      {codes ? (
        <>
          <p>
            Keep these recovery codes where your device is not. Each signs you in once when you have lost it.
            They are shown this once:
          </p>
          <ul className="plain w-full grid-cols-[repeat(auto-fit,minmax(13rem,1fr))] gap-x-6">
            {codes.map((code) => (
              <li key={code} className="issued-secret">
                {code}
              </li>
            ))}
          </ul>
          <Copy text={codes.join("\n")} />
          <p>
            <a href="/desk">To the desk</a>
          </p>
        </>
      ) : null}
    </div>
  );
}

function Copy({ text }: { text: string }) {
  return (
    <p>
      <button type="button" className="button" onClick={() => navigator.clipboard?.writeText(text)}>
        Copy
      </button>
    </p>
  );
}
