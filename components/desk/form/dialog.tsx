"use client";

import { type ReactNode, useEffect, useId, useRef, useState } from "react";
import { createPortal } from "react-dom";

interface DialogProps {
  title: string;
  onClose: () => void;
  /** Whether what is typed in it is work: Escape asks before it throws that away. */
  holdsWork?: boolean;
  children: ReactNode;
}

/** A modal dialog, there only while it is open; outside the form it serves, because forms do not nest. */
export function Dialog({ title, onClose, holdsWork = true, children }: DialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const heading = useId();
  const isTyped = useRef(false);
  const [asks, setAsks] = useState(false);
  useEffect(() => {
    const element = dialog.current;
    if (element && !element.open) element.showModal();
    return () => element?.close();
  }, []);
  return createPortal(
    // React passes events on to the form that opened the dialog: typing here would count as typing there.
    // biome-ignore lint/a11y/noStaticElementInteractions: it stops events, and adds none.
    <div
      onInput={(event) => {
        isTyped.current = true;
        event.stopPropagation();
      }}
      onKeyDown={(event) => event.stopPropagation()}
      onBlur={(event) => event.stopPropagation()}
    >
      <dialog
        ref={dialog}
        className="max-h-[calc(100dvb-2rem)] w-[min(100%-1.5rem,40rem)] rounded-lg border border-rule-strong bg-paper p-5 text-ink backdrop:bg-[rgb(0_0_0/55%)]"
        aria-labelledby={heading}
        onCancel={(event) => {
          event.preventDefault();
          // Escape would throw away what was typed here: it asks first, and a second time does.
          if (holdsWork && isTyped.current && !asks && hasText(event.currentTarget)) setAsks(true);
          else onClose();
        }}
      >
        <h2 id={heading} className="mb-4">
          {title}
        </h2>
        <div role="alert" className="empty:hidden">
          {asks ? (
            <div className="notice">
              <p>Throw away what you typed here?</p>
              <p className="flex flex-wrap gap-2">
                <button type="button" className="button destructive" onClick={onClose}>
                  Throw it away
                </button>
                <button
                  type="button"
                  className="button"
                  ref={(button) => button?.focus()}
                  onClick={() => setAsks(false)}
                >
                  Keep writing
                </button>
              </p>
            </div>
          ) : null}
        </div>
        {children}
      </dialog>
    </div>,
    document.body,
  );
}

const hasText = (dialog: HTMLElement) =>
  [
    ...dialog.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>("input:not([type=hidden]), textarea"),
  ].some(({ value }) => value.trim() !== "");
