import Link from "next/link";
import type { ReactNode } from "react";
import { addressOf } from "@/app/desk/parts/search-params";
import type { Sorting } from "@/lib/sorting";
import { sortWord } from "./asked";
import { Pager } from "./pager";
import { pageOf } from "./paging";

/** A column of a list: what it is called, what it is sorted by, and what it shows of a row. */
export interface Column<Row, By extends string> {
  name: string;
  by?: By;
  /** Sorted from the end first: by days, the latest are asked for most. */
  latestFirst?: boolean;
  cell: (row: Row) => ReactNode;
}

interface Props<Row, By extends string> {
  /** What it is a list of. */
  label: string;
  path: string;
  asked: { sorting: Sorting<By>; params: Readonly<Record<string, string>>; after: string | undefined };
  columns: readonly Column<Row, By>[];
  /** One more than a page has, where there are more. */
  found: readonly Row[];
}

/** A list that sorts: a table whose headings are links, and the way to its other pages. The roles outlive its look on a phone. */
export function Listing<Row extends { id: string }, By extends string>({
  label,
  path,
  asked: { sorting, params, after },
  columns,
  found,
}: Props<Row, By>) {
  const { rows, last } = pageOf(found);
  return (
    <>
      <table className="border-b border-rule max-md:block" {...as("table")} aria-label={label}>
        <thead className={`${wrapping} max-md:border-b max-md:border-rule`} {...as("rowgroup")}>
          <tr className={wrapping} {...as("row")}>
            {columns.map((column) => (
              <Heading key={column.name} column={column} sorting={sorting} path={path} params={params} />
            ))}
          </tr>
        </thead>
        <tbody className="max-md:block" {...as("rowgroup")}>
          {rows.map((row) => (
            <tr
              key={row.id}
              className={`${wrapping} max-md:border-rule max-md:py-2.5 max-md:not-first:border-t`}
              {...as("row")}
            >
              {columns.map(({ name, latestFirst, cell }, index) =>
                index === 0 ? (
                  <th
                    key={name}
                    className={`${inBody} text-start font-normal max-md:block max-md:basis-full [:where(&>*)]:block [:where(&>*)]:w-fit`}
                    {...as("rowheader")}
                    scope="row"
                  >
                    {cell(row)}
                  </th>
                ) : (
                  // On a phone, where no heading stands above, several days in a row would say nothing.
                  <td
                    key={name}
                    className={`${inBody} text-sm max-md:data-name:before:text-ink-soft max-md:data-name:before:content-[attr(data-name)_':_']`}
                    {...as("cell")}
                    data-name={latestFirst ? name : undefined}
                  >
                    {cell(row)}
                  </td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
      <Pager
        first={after && addressOf(path, params)}
        next={last && addressOf(path, { ...params, after: last.id })}
      />
    </>
  );
}

/** On a phone a row is no row of a table: its cells stand one after the other, in as many lines as they need. */
const wrapping = "max-md:flex max-md:flex-wrap max-md:items-baseline max-md:gap-x-4 max-md:gap-y-0";
const inBody = "p-0 align-baseline md:border-t md:border-rule md:py-2.5 md:pe-4";
const inHead = "px-0 py-1 text-start align-baseline text-sm whitespace-nowrap max-md:block md:pe-4";
const unsorted = "font-normal text-ink-soft";

/** A role that an element has by its name already, and would lose with its look as a table. */
const as = (role: string) => ({ role });

interface HeadingProps<By extends string> {
  column: Pick<Column<never, By>, "name" | "by" | "latestFirst">;
  sorting: Sorting<By>;
  path: string;
  params: Readonly<Record<string, string>>;
}

function Heading<By extends string>({
  column: { name, by, latestFirst = false },
  sorting,
  path,
  params,
}: HeadingProps<By>) {
  if (!by)
    return (
      <th className={`${inHead} ${unsorted}`} {...as("columnheader")} scope="col">
        {name}
      </th>
    );
  const isSorted = sorting.by === by;
  const next = { by, descending: isSorted ? !sorting.descending : latestFirst };
  return (
    <th
      className={`${inHead} ${isSorted ? "font-semibold text-ink" : unsorted}`}
      {...as("columnheader")}
      scope="col"
      aria-sort={isSorted ? (sorting.descending ? "descending" : "ascending") : "none"}
    >
      <Link
        href={addressOf(path, { ...params, sort: sortWord(next) })}
        prefetch={false}
        scroll={false}
        className="inline-block py-2 text-inherit"
      >
        {name}
        <span aria-hidden="true">{isSorted ? (sorting.descending ? " ↓" : " ↑") : ""}</span>
      </Link>
    </th>
  );
}
