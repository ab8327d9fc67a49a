import { eq } from "drizzle-orm";
import { recordEvent } from "@/auth/events";
import { type Transaction, tables } from "@/db";

const { account, recoveryCode } = tables;

/** Takes the second step from an account, with its recovery codes. */
export async function removeTwoStep(
  tx: Transaction,
  owner: { accountId: string; email: string; byName?: string | null },
): Promise<void> {
  const { accountId } = owner;
  await tx.update(account).set({ totpSecret: null, totpLastStep: null }).where(eq(account.id, accountId));
  await tx.delete(recoveryCode).where(eq(recoveryCode.accountId, accountId));
  await recordEvent(tx, { what: "two_step_removed", ...owner });
}
