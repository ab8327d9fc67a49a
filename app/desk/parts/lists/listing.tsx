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
      <table className="listing" {...as("table")} aria-label={label}>
        <thead {...as("rowgroup")}>
          <tr {...as("row")}>
            {columns.map((column) => (
              <Heading key={column.name} column={column} sorting={sorting} path={path} params={params} />
            ))}
          </tr>
        </thead>
        <tbody {...as("rowgroup")}>
          {rows.map((row) => (
            <tr key={row.id} {...as("row")}>
              {columns.map(({ name, latestFirst, cell }, index) =>
                index === 0 ? (
                  <th key={name} {...as("rowheader")} scope="row">
                    {cell(row)}
                  </th>
                ) : (
                  // On a phone, where no heading stands above, several days in a row would say nothing.
                  <td key={name} {...as("cell")} data-name={latestFirst ? name : undefined}>
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
      <th {...as("columnheader")} scope="col">
        {name}
      </th>
    );
  const isSorted = sorting.by === by;
  const next = { by, descending: isSorted ? !sorting.descending : latestFirst };
  return (
    <th
      {...as("columnheader")}
      scope="col"
      aria-sort={isSorted ? (sorting.descending ? "descending" : "ascending") : "none"}
    >
      <Link href={addressOf(path, { ...params, sort: sortWord(next) })} prefetch={false} scroll={false}>
        {name}
        <span aria-hidden="true">{isSorted ? (sorting.descending ? " ↓" : " ↑") : ""}</span>
      </Link>
    </th>
  );
}
