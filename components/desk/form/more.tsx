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
    <details className="more" open={open}>
      <summary>{label}</summary>
      <div className="more-body">{children}</div>
    </details>
  );
}
