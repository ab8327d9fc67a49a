import { eq } from "drizzle-orm";
import type { z } from "zod";
import { dateColumns, type Reader, tables } from "@/db";
import { newId } from "@/lib/ids";
import { parse } from "@/lib/parse";
import { statusChangeColumns } from "./columns";
import { type StatusChangeInput, statusChangeInput } from "./input";
import type { StatusChangeFacts } from "./rules";
import { statusChangeFacts } from "./status-change-facts";

/** Later than everything on record: what is about to be recorded. */
const last = Number.MAX_SAFE_INTEGER;

/**
 * A status change as somebody has it in a form, saved or not, as the rules read it.
 * @throws RecordError `invalid`.
 */
export async function proposedChange(
  db: Reader,
  raw: StatusChangeInput,
): Promise<{ input: z.output<typeof statusChangeInput>; facts: StatusChangeFacts }> {
  const input = parse(statusChangeInput, raw);
  const { claim } = tables;
  const id = input.id ?? newId();
  const [recorded] = await db.select({ seq: claim.seq }).from(claim).where(eq(claim.id, id));
  const facts = statusChangeFacts({
    claim: {
      id,
      seq: recorded?.seq ?? last,
      accordingToId: input.accordingTo ?? null,
      ...dateColumns("reported", input.reported),
    },
    change: statusChangeColumns(input),
  });
  return { input, facts };
}
