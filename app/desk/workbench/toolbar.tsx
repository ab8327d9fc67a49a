"use client";

import { type Use, useLabels, uses } from "./model";

interface ToolbarProps {
  /** Whether there is a passage to log. */
  isOffered: boolean;
  now: Use | null;
  onUse: (use: Use) => void;
}

/** What the selected passage can be logged as. */
export function Toolbar({ isOffered, now, onUse }: ToolbarProps) {
  return (
    <div
      role="toolbar"
      aria-label="Log the passage as"
      className="flex flex-wrap gap-2 [--spacing-button-side:0.5rem] max-sm:gap-1"
    >
      {uses.map((use) => (
        <button
          key={use}
          type="button"
          className={`button text-sm max-sm:text-xs ${use === now ? "primary" : ""}`}
          aria-pressed={use === now}
          aria-keyshortcuts={useLabels[use].key}
          disabled={!isOffered}
          // The selection stays.
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => onUse(use)}
        >
          {useLabels[use].label}
          <span aria-hidden="true" className="text-xs font-normal opacity-75 max-xl:hidden">
            {useLabels[use].key}
          </span>
        </button>
      ))}
    </div>
  );
}
