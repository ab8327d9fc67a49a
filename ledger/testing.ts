import type postgres from "postgres";
import type { ReviewPolicy, User } from "@/auth";
import type { Role } from "@/auth/vocabulary";
import type { Database } from "@/db";
import { newId } from "@/lib/ids";
import type { Context } from "./context";

/** Somebody with a role, for a test. */
export function testUser(role: Role = "editor", name = `A test ${role}`): User {
  return { id: newId(), email: `${newId()}@example.org`, name, role };
}

/** A context for a test: signed in as the user, at a moment in the demo record's time. */
export function testContext(
  db: Database,
  user: User | null = testUser(),
  review: ReviewPolicy = "required",
  now = new Date("2025-10-22T12:00:00Z"),
): Context {
  return { db, user, clock: { now: () => now }, review };
}

/** What the last act changed, row by row: the table, and the columns that differ, or that the row is new or gone. */
export async function lastChanges(owner: postgres.Sql): Promise<string[]> {
  type State = Record<string, unknown> | null;
  const rows = await owner<{ table: string; before: State; after: State }[]>`
    select table_name as table, before, after from history_change
    where entry_id = (select id from history_entry order by seq desc limit 1) order by position`;
  return rows.map(({ table, before, after }) => {
    if (!before || !after) return `${table} ${before ? "gone" : "new"}`;
    const columns = Object.keys(after).filter((column) => before[column] !== after[column]);
    return `${table} ${columns.toSorted().join(", ")}`;
  });
}
