import Link from "next/link";

interface Props {
  /** The first page, where this is another. */
  first: string | undefined;
  /** The page after this one, where there is one. */
  next: string | undefined;
}

/** The way on through a list that is longer than a page. */
export function Pager({ first, next }: Props) {
  if (!first && !next) return null;
  return (
    <nav aria-label="Pages" className="pager">
      {first ? (
        <Link href={first} prefetch={false} className="py-2">
          First page
        </Link>
      ) : null}
      {next ? (
        <Link href={next} prefetch={false} rel="next" className="py-2">
          Next page
        </Link>
      ) : null}
    </nav>
  );
}
