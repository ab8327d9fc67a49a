import { Children, type ReactNode, useId } from "react";

interface Props {
  title: string;
  /** What it means that something is listed here. */
  about?: string;
  /** What stands here when nothing does. */
  none: string;
  children: ReactNode;
}

/** A list under a heading, or words that stand for it while it is empty. */
export function Section({ title, about, none, children }: Props) {
  const heading = useId();
  const isEmpty = Children.count(children) === 0;
  return (
    <section className="desk-section">
      <h2 id={heading}>{title}</h2>
      {isEmpty ? (
        <p className="entry-detail">{none}</p>
      ) : (
        <>
          {about ? <p className="entry-detail">{about}</p> : null}
          <ul className="entries">{children}</ul>
        </>
      )}
    </section>
  );
}
