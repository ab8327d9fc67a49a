"use client";

import type { Asked } from "./use-proposals";

/** Asks the machine that the newsroom has named what it would log, and says what came of it. */
export function AskMachine({ asked, onAsk }: { asked: Asked; onAsk: () => void }) {
  return (
    <div className="flex flex-wrap items-center gap-x-3 gap-y-2">
      <button type="button" className="button" aria-disabled={asked.state === "asking"} onClick={onAsk}>
        {asked.state === "answered" ? "Ask the machine again" : "Ask the machine for proposals"}
      </button>
      <p role="status" className="flex-[1_1_16rem] text-sm text-ink-soft">
        {said(asked)}
      </p>
    </div>
  );
}

function said(asked: Asked): string {
  switch (asked.state) {
    case "not_yet":
      return "The words of this source are sent to it.";
    case "asking":
      return "Waiting for the machine …";
    case "failed":
      return asked.why;
    case "answered":
      if (asked.count === 0) return "It proposes nothing that stands in this text and is not marked already.";
      return `It proposes ${asked.count === 1 ? "1 passage" : `${asked.count} passages`}, underlined twice. Nothing is logged until you do.`;
  }
}
