import { t } from "@/lib/language";

/** The parts of an address after its question mark, in order; those that are absent left out. */
type Query = Readonly<Record<string, string | null | undefined>>;

/** An address with what it asks for. */
export function addressWith(path: string, query: Query): string {
  const given = Object.entries(query).flatMap(([name, value]) => (value ? [[name, value]] : []));
  const search = new URLSearchParams(given).toString();
  return search ? `${path}?${search}` : path;
}

interface Props {
  /** Of what, in the plural: "statements". */
  of: string;
  /** Where the first part is, when this is a later one. */
  first: string | null;
  /** Where the list goes on; null on its last page. */
  next: string | null;
}

/** The way on through a long list; nothing where all of it is on one page. */
export function Pager({ of, first, next }: Props) {
  if (!first && !next) return null;
  return (
    <nav className="pager" aria-label={t("pager.pages_of", { of })}>
      {first ? <a href={first}>{t("pager.latest", { of })}</a> : null}
      {next ? (
        <a href={next} rel="next">
          {t("pager.earlier", { of })}
        </a>
      ) : null}
    </nav>
  );
}
