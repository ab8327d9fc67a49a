import { Children, type ReactNode, useId } from "react";

/** Everything of one kind that is logged of a meeting. */
export function MeetingClaims({
  title,
  none,
  children,
}: {
  title: string;
  none: string;
  children: ReactNode;
}) {
  const heading = useId();
  return (
    <section className="desk-section">
      <h2 id={heading}>{title}</h2>
      {Children.count(children) === 0 ? (
        <p className="entry-detail">{none}</p>
      ) : (
        <ul className="entries">{children}</ul>
      )}
    </section>
  );
}
