import { and, eq } from "drizzle-orm";
import { tables } from "@/db";
import { authorise, type Context } from "@/ledger";
import { formAddress } from "./input";

/**
 * Forgets what its user typed into the form at an address: it was sent, or is not wanted. Nothing is kept under what is
 * no address of a form.
 * @throws RecordError `unauthenticated`, `forbidden`.
 */
export async function forgetUnsent(context: Context, address: string): Promise<void> {
  const { id } = authorise(context, "claim.record");
  if (!formAddress.safeParse(address).success) return;
  const { unsentForm } = tables;
  await context.db
    .delete(unsentForm)
    .where(and(eq(unsentForm.accountId, id), eq(unsentForm.address, address)));
}
