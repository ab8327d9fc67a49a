import { eq } from "drizzle-orm";
import type { z } from "zod";
import { dateColumns, type Reader, tables } from "@/db";
import { newId } from "@/lib/ids";
import type { accordingTo, claimFields } from "./input";

/** Later than everything on record: what is about to be recorded. */
const last = Number.MAX_SAFE_INTEGER;

interface Proposed {
  id?: string | undefined;
  accordingTo?: z.output<typeof accordingTo>;
  reported?: z.output<typeof claimFields.reported>;
}

/** A claim as somebody has it in a form, recorded or not, in the columns that decide its place among others. */
export async function proposedClaim(db: Reader, input: Proposed) {
  const { claim } = tables;
  const id = input.id ?? newId();
  const [recorded] = await db.select({ seq: claim.seq }).from(claim).where(eq(claim.id, id));
  return {
    id,
    seq: recorded?.seq ?? last,
    accordingToId: input.accordingTo ?? null,
    ...dateColumns("reported", input.reported),
  };
}
