import { sql } from "drizzle-orm";
import { views } from "@/db";
import { isId } from "@/lib/ids";
import type { ClaimModel } from "@/published/claims/model";
import { readClaims } from "@/published/claims/read";
import type { Reading } from "@/published/connection";

/** The page of a claim; null when the public knows no such claim. */
export async function claimPage(db: Reading, id: string): Promise<ClaimModel | null> {
  if (!isId(id)) return null;
  const { claim } = views;
  const [found] = await readClaims(db, sql`select ${claim.id} from ${claim} where ${claim.id} = ${id}`);
  return found ?? null;
}
