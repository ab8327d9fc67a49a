import { sql } from "drizzle-orm";
import { views } from "@/db";
import type { Reading } from "@/published/connection";
import type { ClaimModel } from "./model";
import { readClaims } from "./read";

/** The claims with some ids as pages show them, by id; those that this reader does not see are left out. */
export async function claimsById(
  db: Reading,
  ids: readonly string[],
): Promise<ReadonlyMap<string, ClaimModel>> {
  if (ids.length === 0) return new Map();
  const { claim } = views;
  const chosen = sql`select ${claim.id} from ${claim} where ${claim.id} = any (${sql.param([...ids])}::uuid[])`;
  return new Map((await readClaims(db, chosen)).map((one) => [one.id, one]));
}
