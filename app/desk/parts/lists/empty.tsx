import type { ReactNode } from "react";

/** What stands where a list has nothing to show: why, and what to do about it. */
export function Empty({ title, children }: { title: string; children?: ReactNode }) {
  return (
    <div className="max-w-measure bg-wash p-5">
      <p className="font-semibold">{title}</p>
      {children}
    </div>
  );
}
