import { eq, or } from "drizzle-orm";
import { views } from "@/db";
import { invalid } from "@/lib/errors";
import { isId } from "@/lib/ids";
import type { Reading } from "@/published/connection";
import { survivor } from "@/published/survivor";
import type { Filters } from "./filters";

/**
 * Filters with slugs replaced by ids.
 * @throws RecordError `invalid` when there is no such meeting or actor, as far as this connection can see.
 */
export async function resolveSlugs(db: Reading, filters: Filters): Promise<Filters> {
  const resolved = { ...filters };
  for (const name of ["meeting", "actor"] as const) {
    const given = filters[name];
    if (given === undefined) continue;
    const view = views[name];
    const [found] = await db
      .select({ id: view.id, key: view.key })
      .from(view)
      .where(or(eq(view.key, given), isId(given) ? eq(view.id, given) : undefined))
      .limit(1);
    if (!found) throw invalid({ [name]: `There is no such ${name}; give its slug or its id.` });
    resolved[name] = (name === "actor" && (await survivingId(db, found.key))) || found.id;
  }
  return resolved;
}

/** A report on an actor that was merged since is the report on the one it was merged into. */
async function survivingId(db: Reading, key: string): Promise<string | null> {
  const { actor } = views;
  const [now] = await db
    .select({ id: survivor("id", key) })
    .from(actor)
    .where(eq(actor.key, key));
  return now?.id ?? null;
}
