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
