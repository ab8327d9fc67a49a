"use client";

import { useRef } from "react";
import type { ClaimKind } from "@/claims/vocabulary";
import { useForetold } from "./use-foretold";

/**
 * What publishing the claim will do, as it stands in the form around it, told anew when that changes; also to a screen
 * reader. Until it is filled in nothing is told.
 */
export function Foretold({ kind, correcting }: { kind: ClaimKind; correcting: boolean }) {
  const here = useRef<HTMLDivElement>(null);
  const { effects, refusal } = useForetold(here, kind);
  return (
    <div ref={here} aria-live="polite" aria-atomic="true" className="empty:hidden">
      {refusal ? <p className="notice">{refusal}</p> : null}
      {effects.length > 0 ? (
        <div className="notice">
          <p className="font-semibold">
            {correcting ? "What the correction will do" : "What publishing it will do"}
          </p>
          <ul className="plain">
            {effects.map((effect) => (
              <li key={effect}>{effect}</li>
            ))}
          </ul>
        </div>
      ) : null}
    </div>
  );
}
