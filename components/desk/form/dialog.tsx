"use client";

import { type ReactNode, useEffect, useId, useRef } from "react";
import { createPortal } from "react-dom";

interface DialogProps {
  title: string;
  onClose: () => void;
  children: ReactNode;
}

/** A modal dialog, there only while it is open; outside the form it serves, because forms do not nest. */
export function Dialog({ title, onClose, children }: DialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const heading = useId();
  useEffect(() => {
    const element = dialog.current;
    if (element && !element.open) element.showModal();
    return () => element?.close();
  }, []);
  return createPortal(
    // React passes events on to the form that opened the dialog: typing here would count as typing there.
    // biome-ignore lint/a11y/noStaticElementInteractions: it stops events, and adds none.
    <div
      onInput={(event) => event.stopPropagation()}
      onKeyDown={(event) => event.stopPropagation()}
      onBlur={(event) => event.stopPropagation()}
    >
      <dialog
        ref={dialog}
        className="dialog"
        aria-labelledby={heading}
        onCancel={(event) => {
          event.preventDefault();
          onClose();
        }}
      >
        <h2 id={heading}>{title}</h2>
        {children}
      </dialog>
    </div>,
    document.body,
  );
}
