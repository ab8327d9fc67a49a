"use client";

import { useRef, useState } from "react";
import { useMounted } from "@/components/desk/form/browser";
import { useForm } from "@/components/desk/form/form-context";
import type { ReadAction, ReadPage } from "./reading";

interface Props {
  action: ReadAction;
  onRead: (read: ReadPage, typed: FormData) => void;
}

/** Has the server read the page at the address in the form, and says how that went. */
export function ReadAddress({ action, onRead }: Props) {
  const { touch } = useForm();
  const button = useRef<HTMLButtonElement>(null);
  const [isReading, setReading] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const [read, setRead] = useState<ReadPage | null>(null);
  if (!useMounted()) return null;

  async function ask() {
    const form = button.current?.closest("form");
    if (!form || isReading) return;
    setReading(true);
    setProblem(null);
    try {
      const answer = await action(new FormData(form));
      if ("refused" in answer) {
        setRead(null);
        setProblem(answer.refused.errors["url"] ?? answer.refused.message ?? unanswered);
      } else {
        setRead(answer.result);
        onRead(answer.result, new FormData(form));
        touch();
      }
    } catch {
      setProblem(unanswered);
    }
    setReading(false);
  }

  return (
    <div className="flex flex-col items-start gap-2">
      <button type="button" ref={button} className="button" onClick={ask} aria-disabled={isReading}>
        Read it
      </button>
      <div role="status" className="text-sm">
        {isReading ? <p>Reading the page …</p> : null}
        {problem ? <p className="field-error">{problem}</p> : null}
        {read && !isReading ? <WhatWasRead read={read} /> : null}
      </div>
    </div>
  );
}

const unanswered = "The server did not answer. Try again in a moment, or fill in the fields yourself.";

function WhatWasRead({ read: { authors, publisher, publisherNamed, same } }: { read: ReadPage }) {
  const { onTheSame } = useForm();
  return (
    <div className="flex flex-col gap-2">
      <p>
        Read from the page: correct what it has wrong before you save.
        {authors ? ` It names ${authors} as its author.` : ""}
        {publisher || !publisherNamed
          ? ""
          : ` It calls its publisher ${publisherNamed}, which is not on record.`}
      </p>
      {same.length > 0 ? (
        <div className="border-s-4 border-tone-doubt bg-wash px-4 py-3">
          <p className="font-semibold">The same? This address is on record already:</p>
          <ul>
            {same.map(({ id, title, publisher: by, url }) => (
              <li key={id}>
                <a href={`/desk/sources/${id}`} target="_blank" rel="noreferrer">
                  {title}
                </a>{" "}
                by {by}
                <br />
                <span className="break-all text-ink-soft">{url}</span>
                {onTheSame ? (
                  <button
                    type="button"
                    className="button mt-2"
                    onClick={() => onTheSame({ id, href: `/desk/sources/${id}`, label: title, detail: by })}
                  >
                    It is the same: choose it
                  </button>
                ) : null}
              </li>
            ))}
          </ul>
        </div>
      ) : null}
    </div>
  );
}
