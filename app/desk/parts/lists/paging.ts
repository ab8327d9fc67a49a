/** How many rows a page of a list has. */
export const pageSize = 50;

/** A page of a list that was asked for one row more than it shows: the rows, and the last one when more follow. */
export function pageOf<Row>(rows: readonly Row[]): { rows: readonly Row[]; last: Row | undefined } {
  const shown = rows.slice(0, pageSize);
  return { rows: shown, last: rows.length > pageSize ? shown.at(-1) : undefined };
}
