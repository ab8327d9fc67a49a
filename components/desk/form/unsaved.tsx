"use client";

import { type RefObject, useCallback, useEffect, useRef, useState } from "react";
import type { FormState } from "@/lib/form";

type Values = FormState["values"];

/** Guards typing that is not saved: asks before the browser leaves, and keeps it for when the page is back. */
export function useUnsaved(form: RefObject<HTMLFormElement | null>, keeps: boolean) {
  const touched = useRef(false);
  const [left, setLeft] = useState<Values | null>(null);
  const [restored, setRestored] = useState<Values>({});
  /** Changes when the fields are to start anew from what was left. */
  const [round, setRound] = useState(0);

  const touch = useCallback(() => {
    touched.current = true;
  }, []);
  const forget = useCallback(() => {
    touched.current = false;
    setLeft(null);
    store(place(), null);
  }, []);
  const putBack = () => {
    if (!left) return;
    setRestored(left);
    setRound(round + 1);
    setLeft(null);
    touched.current = true;
  };

  useEffect(() => {
    const element = form.current;
    if (!keeps || !element) return;
    const at = place();
    setLeft(stored(at));
    const ask = (event: BeforeUnloadEvent) => {
      if (touched.current) event.preventDefault();
    };
    const keep = () => {
      if (touched.current) store(at, valuesOf(element));
    };
    window.addEventListener("beforeunload", ask);
    window.addEventListener("pagehide", keep);
    return () => {
      window.removeEventListener("beforeunload", ask);
      window.removeEventListener("pagehide", keep);
      keep();
    };
  }, [form, keeps]);
  return { touch, forget, putBack, left, restored, round };
}

/** Offers typing that was left behind on this page. */
export function UnsavedTyping({ unsaved }: { unsaved: ReturnType<typeof useUnsaved> }) {
  if (!unsaved.left) return null;
  return (
    <div className="flex flex-wrap items-center gap-x-3 gap-y-2 border-s-4 border-tone-doubt bg-wash px-4 py-3">
      <p className="flex-[1_1_16rem]">You left this page with something typed and not saved.</p>
      <button type="button" className="button" onClick={unsaved.putBack}>
        Put it back
      </button>
      <button type="button" className="button" onClick={unsaved.forget}>
        Throw it away
      </button>
    </div>
  );
}

const place = () => `unsaved ${location.pathname}${location.search}`;

function valuesOf(form: HTMLFormElement): Values {
  const texts = [...new FormData(form)].filter(
    (entry): entry is [string, string] => typeof entry[1] === "string",
  );
  return Object.fromEntries(texts);
}

// Storage may be switched off or full: typing is then guarded by the question alone.
function store(at: string, values: Values | null): void {
  try {
    if (values) sessionStorage.setItem(at, JSON.stringify(values));
    else sessionStorage.removeItem(at);
  } catch {}
}

function stored(at: string): Values | null {
  try {
    return JSON.parse(sessionStorage.getItem(at) ?? "null") as Values | null;
  } catch {
    return null;
  }
}
