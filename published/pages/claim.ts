import { isId } from "@/lib/ids";
import type { ClaimModel } from "@/published/claims/model";
import { readClaims } from "@/published/claims/read";
import type { Reading } from "@/published/connection";

/** The page of a claim; null when the public knows no such claim. */
export async function claimPage(sql: Reading, id: string): Promise<ClaimModel | null> {
  if (!isId(id)) return null;
  const [claim] = await readClaims(sql, sql`select id from claim where id = ${id}`);
  return claim ?? null;
}
