import type postgres from "postgres";
import { invalid } from "@/lib/errors";
import { isId } from "@/lib/ids";
import { survivor } from "@/published/survivor";
import type { Filters } from "./filters";

/**
 * Filters with slugs replaced by ids.
 * @throws RecordError `invalid` when there is no such meeting or actor, as far as this connection can see.
 */
export async function resolveSlugs(sql: postgres.Sql, filters: Filters): Promise<Filters> {
  const resolved = { ...filters };
  for (const name of ["meeting", "actor"] as const) {
    const given = filters[name];
    if (given === undefined) continue;
    const [found] = await sql<{ id: string; key: string }[]>`
      SELECT id, key FROM ${sql(name)} WHERE key = ${given} OR id = ${isId(given) ? given : null}::uuid LIMIT 1`;
    if (!found) throw invalid({ [name]: `There is no such ${name}; give its slug or its id.` });
    // A report on an actor that was merged since is the report on the one it was merged into.
    const [now] = name === "actor" ? await survivor(sql, "id", found.key) : [found];
    resolved[name] = (now ?? found)["id"];
  }
  return resolved;
}
