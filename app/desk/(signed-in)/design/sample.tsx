import type { ReactNode } from "react";

/** Something in one of its states, under words that say which. */
export function Sample({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div className="grid min-w-0 gap-2">
      <p className="border-b border-rule pb-1 text-sm text-ink-soft">{label}</p>
      <div className="min-w-0">{children}</div>
    </div>
  );
}
