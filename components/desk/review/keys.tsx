"use client";

import { useEffect, useState } from "react";

/** What a key does, besides Control or ⌘: by the element that it presses, or moves the focus to. */
const keys: Readonly<Record<string, string>> = {
  Enter: "[data-review=approve]",
  Backspace: "[data-review=reason] textarea",
  ArrowDown: "[data-review=next]",
};

/** The keys of a reviewer, wherever the focus is on the page but in a field. It names them once they are heard. */
export function ReviewKeys() {
  const [isHeard, setHeard] = useState(false);
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const wanted = (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey && keys[event.key];
      if (!wanted || event.defaultPrevented || isField(event.target)) return;
      const element = document.querySelector<HTMLElement>(wanted);
      if (!element) return;
      event.preventDefault();
      if (element instanceof HTMLTextAreaElement) element.focus();
      else element.click();
    };
    document.addEventListener("keydown", onKey);
    setHeard(true);
    return () => document.removeEventListener("keydown", onKey);
  }, []);
  return (
    <p className={isHeard ? "hint basis-full" : "hint invisible basis-full"}>
      <kbd>Ctrl</kbd> or <kbd>⌘</kbd> with <kbd>Enter</kbd> approves and goes on, with <kbd>Backspace</kbd>{" "}
      goes to the reason, with <kbd>↓</kbd> goes on without deciding.
    </p>
  );
}

const isField = (target: EventTarget | null) =>
  target instanceof Element && target.matches("input, textarea, select, [contenteditable]");
