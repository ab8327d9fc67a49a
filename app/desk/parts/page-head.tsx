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
    <header className="page-head">
      <div>
        {above ? (
          <p className="page-above">
            <Link href={above.href} prefetch={false}>
              {above.name}
            </Link>
          </p>
        ) : null}
        <h1>{title}</h1>
        {about ? <p className="page-about">{about}</p> : null}
      </div>
      {children ? <div className="page-acts">{children}</div> : null}
    </header>
  );
}
