"use client";

import { type RefObject, useCallback, useEffect, useRef, useState } from "react";
import type { FormState } from "@/lib/form";
import { dropUnsent, fetchUnsent, place, sendUnsent, store, stored, type Unsent, valuesOf } from "./unsent";

/** Where typing is kept that is not sent: in this tab, when it is left; or on the server too, as one types. */
export type Keeping = "nowhere" | "here" | "on_server";

/** After the last change, in milliseconds. */
const pause = 1000;

/** Guards typing that is not sent: keeps it, asks before the browser leaves where it is not kept, and offers it again. */
export function useUnsaved(form: RefObject<HTMLFormElement | null>, keeping: Keeping, part = "") {
  const touched = useRef(false);
  const later = useRef<ReturnType<typeof setTimeout>>(undefined);
  const sending = useRef(new AbortController());
  /** Whether what is typed now may take the place of what was kept before: not while that is offered. */
  const mayKeep = useRef(false);
  const [left, setLeft] = useState<Unsent | null>(null);
  const [keptAt, setKeptAt] = useState<Date | null>(null);
  const [restored, setRestored] = useState<FormState["values"]>({});
  /** Changes when the fields are to start anew from what was left. */
  const [round, setRound] = useState(0);

  /** Whether anything was typed since the form was opened. */
  const isWritten = useRef(false);
  const where = useCallback(() => place(part), [part]);

  const hold = useCallback(() => {
    clearTimeout(later.current);
    sending.current.abort();
  }, []);
  const touch = useCallback(() => {
    touched.current = true;
    isWritten.current = true;
    if (keeping !== "on_server") return;
    hold();
    later.current = setTimeout(async () => {
      const { current: element } = form;
      if (!element || !mayKeep.current) return;
      sending.current = new AbortController();
      const { signal } = sending.current;
      const kept = await sendUnsent(where(), valuesOf(element), signal);
      if (signal.aborted) return;
      setKeptAt(kept);
      // Nothing is lost any more by leaving.
      if (kept) touched.current = false;
    }, pause);
  }, [form, keeping, hold, where]);
  /** It was sent, or is not wanted. */
  const forget = useCallback(() => {
    hold();
    touched.current = false;
    setLeft(null);
    store(where(), null);
  }, [hold, where]);
  const throwAway = useCallback(() => {
    forget();
    mayKeep.current = true;
    if (keeping === "on_server") void dropUnsent(where());
  }, [forget, keeping, where]);
  /** It is closed without being sent, as one who wrote in it wants it: what was left in it before is offered again. */
  const abandon = useCallback(() => {
    if (!isWritten.current) return;
    if (mayKeep.current) return throwAway();
    hold();
    touched.current = false;
  }, [hold, throwAway]);
  const putBack = useCallback((what: Unsent | null) => {
    if (!what) return;
    setRestored(what.fields);
    setRound((last) => last + 1);
    setLeft(null);
    mayKeep.current = true;
    touched.current = true;
  }, []);
  /** Loads the page anew, with what stands in the form. */
  const reload = useCallback(() => {
    if (form.current)
      store(where(), { fields: valuesOf(form.current), keptAt: new Date(), comesBack: part === "" });
    touched.current = false;
    location.reload();
  }, [form, part, where]);

  useEffect(() => {
    const element = form.current;
    if (keeping === "nowhere" || !element) return;
    const at = where();
    let isHere = true;
    const here = stored(at);
    if (here?.comesBack) {
      store(at, null);
      putBack(here);
    } else if (keeping === "here") setLeft(here);
    else
      void fetchUnsent(at).then((there) => {
        if (!isHere) return;
        const last = here && (!there || here.keptAt > there.keptAt) ? here : there;
        mayKeep.current = last === null;
        setLeft(last);
      });
    const ask = (event: BeforeUnloadEvent) => {
      if (touched.current) event.preventDefault();
    };
    const keep = () => {
      if (touched.current) store(at, { fields: valuesOf(element), keptAt: new Date() });
    };
    window.addEventListener("beforeunload", ask);
    window.addEventListener("pagehide", keep);
    return () => {
      isHere = false;
      window.removeEventListener("beforeunload", ask);
      window.removeEventListener("pagehide", keep);
      keep();
      hold();
    };
  }, [form, keeping, hold, putBack, where]);
  return {
    abandon,
    touch,
    hold,
    forget,
    throwAway,
    putBack: () => putBack(left),
    reload,
    left,
    keptAt,
    restored,
    round,
  };
}

const clock = new Intl.DateTimeFormat("en-GB", { timeStyle: "short" });
const moment = new Intl.DateTimeFormat("en-GB", { dateStyle: "medium", timeStyle: "short" });

const shown = (at: Date) => (at.toDateString() === new Date().toDateString() ? clock : moment).format(at);

/** Offers typing that was not sent from this form. */
export function UnsavedTyping({
  unsaved,
}: {
  unsaved: Pick<ReturnType<typeof useUnsaved>, "left" | "putBack" | "throwAway">;
}) {
  const { left, putBack, throwAway } = unsaved;
  return (
    <div role="status" className="empty:hidden">
      {left ? (
        <div className="flex flex-wrap items-center gap-x-3 gap-y-2 border-s-4 border-tone-doubt bg-wash px-4 py-3">
          <p className="flex-[1_1_16rem]">
            You were writing this at <time dateTime={left.keptAt.toISOString()}>{shown(left.keptAt)}</time>,
            and did not send it. What you type now is not kept until you have decided.
          </p>
          <button type="button" className="button" onClick={putBack}>
            Take it up again
          </button>
          <button type="button" className="button" onClick={throwAway}>
            Throw it away
          </button>
        </div>
      ) : null}
    </div>
  );
}

/** Since when what is typed is kept on the server. */
export const keptInWords = (at: Date | null): string => (at ? `Kept at ${shown(at)}` : "");
