import type { ReactNode } from "react";

/** Fields that are rarely needed. */
export function More({
  open = false,
  label = "More",
  children,
}: {
  open?: boolean;
  label?: string;
  children: ReactNode;
}) {
  return (
    <details open={open}>
      <summary className="min-h-11 cursor-pointer py-2 font-semibold">{label}</summary>
      <div className="grid gap-4.5 pt-3">{children}</div>
    </details>
  );
}
