import type { ReactNode } from "react";
import { answerWith } from "@/lib/answering";
import { isId } from "@/lib/ids";
import { t } from "@/lib/language";
import type { IndexPage } from "@/published/indexes/index-page";
import { fieldLength } from "./field-length";
import { Frame } from "./frame";
import { TakeList } from "./take";

/** How many items a page of an index has. */
export const indexLength = 50;

type Params = Promise<Record<string, string | string[] | undefined>>;

/**
 * Readable values of some parameters of an address; without those that are empty. One that is given twice says nothing
 * that could be used, and of one that is far too long only its beginning: as a bad request.
 */
export async function given<Name extends string>(
  searchParams: Params,
  names: readonly Name[],
): Promise<Partial<Record<Name, string>>> {
  const params = await searchParams;
  const values = names.flatMap((name) => {
    const value = params[name];
    const text = (typeof value === "string" ? value : "").replaceAll("\0", "").trim();
    if (Array.isArray(value) || text.length > fieldLength) answerWith(400);
    return text ? [[name, text.slice(0, fieldLength)]] : [];
  });
  return Object.fromEntries(values);
}

/** The `after` of an address: where a page of an index begins. What is no id is answered with the first page, and as a bad request. */
export function afterOf(value: string | undefined): string | undefined {
  if (value === undefined || isId(value)) return value;
  answerWith(400);
  return undefined;
}

interface Props<Line> {
  /** Of what, as its address and its words name it. */
  of: "actors" | "questions" | "sources";
  /** What it is narrowed down to, by the names of the fields. */
  asked: Readonly<Record<string, string>>;
  /** Whether it goes on from an earlier page. */
  isLater: boolean;
  page: IndexPage<Line>;
  /** Fields besides that for words. */
  fields?: ReactNode;
  line: (item: Line) => ReactNode;
}

/** An index: what there is of a kind, page by page, with fields that narrow it down. */
export function Index<Line extends { id: string }>({ of, asked, isLater, page, fields, line }: Props<Line>) {
  const path = `/${of}`;
  const isNarrowed = Object.keys(asked).length > 0;
  return (
    <Frame>
      <h1>{t(`index.${of}.title`)}</h1>
      <p className="lede mt-3">{t(`index.${of}.lede`)}</p>
      <form className="filters" action={path} aria-label={t(`index.${of}.filter`)}>
        <div className="field">
          <label htmlFor="filter-q">{t("index.words")}</label>
          <input id="filter-q" name="q" defaultValue={asked["q"]} maxLength={fieldLength} />
        </div>
        {fields}
        <button className="button" type="submit">
          {t("index.show")}
        </button>
      </form>
      {page.items.length === 0 ? (
        <p className="lede">
          {`${t(`index.${of}.${isNarrowed ? "none_fit" : "none_yet"}`)} `}
          {isNarrowed || isLater ? <a href={path}>{t(`index.${of}.all`)}</a> : null}
        </p>
      ) : (
        <ul className="lines">
          {page.items.map((item) => (
            <li key={item.id}>{line(item)}</li>
          ))}
        </ul>
      )}
      <nav className="pager" aria-label={t("index.pages")}>
        {isLater ? <a href={withQuery(path, asked)}>{t("index.first_page")}</a> : null}
        {page.next ? (
          <a href={withQuery(path, { ...asked, after: page.next })} rel="next">
            {t(`index.${of}.more`)}
          </a>
        ) : null}
      </nav>
      <TakeList json={of} asked={asked} />
    </Frame>
  );
}

const withQuery = (path: string, query: Readonly<Record<string, string>>) => {
  const search = new URLSearchParams(query).toString();
  return search ? `${path}?${search}` : path;
};
