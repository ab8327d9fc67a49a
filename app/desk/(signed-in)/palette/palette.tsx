"use client";

import { useRouter } from "next/navigation";
import { useEffect, useState } from "react";
import { Dialog } from "@/components/desk/form/dialog";
import { GoTo } from "./go-to";
import { Shortcuts } from "./shortcuts";

/** Goes anywhere at the desk by Ctrl-K or ⌘-K, or by its button, and tells the keys there are at `?`. */
export function Palette() {
  const [open, setOpen] = useState<"go_to" | "shortcuts" | null>(null);
  const router = useRouter();
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing || event.altKey) return;
      const isCommand = event.ctrlKey || event.metaKey;
      // A dialog that is open holds something unfinished.
      if (document.querySelector("dialog[open]")) return;
      if (isCommand && !event.shiftKey && event.key.toLowerCase() === "k") setOpen("go_to");
      else if (!isCommand && event.key === "?" && !isField(event.target)) setOpen("shortcuts");
      else return;
      event.preventDefault();
    };
    document.addEventListener("keydown", onKey);
    return () => document.removeEventListener("keydown", onKey);
  }, []);
  const close = () => setOpen(null);
  return (
    <>
      <button
        type="button"
        className="button text-sm"
        aria-keyshortcuts="Control+K Meta+K"
        title="Ctrl-K, or ⌘-K"
        onClick={() => setOpen("go_to")}
      >
        Go to…
      </button>
      {open === "go_to" ? (
        <Dialog title="Go to" onClose={close} holdsWork={false}>
          <GoTo
            onGo={(href) => {
              close();
              router.push(href);
            }}
          />
        </Dialog>
      ) : null}
      {open === "shortcuts" ? (
        <Dialog title="Keys" onClose={close} holdsWork={false}>
          <Shortcuts onClose={close} />
        </Dialog>
      ) : null}
    </>
  );
}

const isField = (target: EventTarget | null) =>
  target instanceof Element && target.matches("input, textarea, select, [contenteditable]");
