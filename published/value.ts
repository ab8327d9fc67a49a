import { type SQL, sql } from "drizzle-orm";

/**
 * An expression as one of the columns of a query. Nested, because Drizzle leaves the name of the view out of columns
 * that stand directly in what is selected from one view alone, and inside a subquery they would name something else.
 */
export const value = <T>(expression: SQL<T>): SQL<T> => sql<T>`${expression}`;
