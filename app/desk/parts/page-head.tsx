import Link from "next/link";
import type { ReactNode } from "react";

interface Props {
  title: ReactNode;
  /** The page this belongs to. */
  above?: { href: string; name: string };
  /** What kind of thing this is, and what else fits in a line. */
  about?: ReactNode;
  /** Links to what can be done here. */
  children?: ReactNode;
}

/** The heading of a page at the desk, with what can be done there. */
export function PageHead({ title, above, about, children }: Props) {
  return (
    <header className="mb-part flex flex-wrap items-end justify-between gap-x-6 gap-y-3">
      <div className="min-w-0">
        {above ? (
          <p className="text-sm text-ink-soft">
            <Link href={above.href} prefetch={false}>
              {above.name}
            </Link>
          </p>
        ) : null}
        <h1>{title}</h1>
        {about ? <p className="mt-1.5 max-w-measure text-sm text-ink-soft">{about}</p> : null}
      </div>
      {children ? (
        <div className="flex min-w-0 flex-wrap items-center gap-2 print:hidden">{children}</div>
      ) : null}
    </header>
  );
}
