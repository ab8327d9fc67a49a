import type { SQL } from "drizzle-orm";
import type { Column } from "./column";
import type { Filters } from "./filters";

/** What stands between SELECT and its end: common table expressions, FROM with joins, WHERE and ORDER BY. */
export interface Rows {
  with: readonly SQL[];
  from: SQL;
  where?: readonly SQL[];
  /** Always a total order: the same record gives the same file. */
  orderBy: SQL;
}

/**
 * A report. Its SQL names views without their schema, so that one query serves what is published and what the desk
 * sees, and takes the values of filters as settings of the session, so that no value is ever part of its text.
 */
export interface Report {
  title: string;
  /** What one row is. */
  row: string;
  columns: readonly Column[];
  rows(filters: Filters): Rows;
}
