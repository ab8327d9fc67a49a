import { and, eq, isNull, lt, or } from "drizzle-orm";
import { recordEvent } from "@/auth/events";
import { type Reader, tables } from "@/db";
import type { Clock } from "@/lib/clock";
import { unseal } from "@/lib/seal";
import { takeRecoveryCode, withoutDashes } from "./recovery-codes";
import { stepOf, use } from "./totp";

const { account } = tables;

/** Uses a code of somebody's app, or one of their recovery codes. Answers whether it was right, and not used before. */
export async function takeCode(
  db: Reader,
  owner: { id: string; email: string; totpSecret: string | null },
  typed: string,
  clock: Clock,
): Promise<boolean> {
  const secret = owner.totpSecret && (await unseal(use, owner.totpSecret));
  const step = secret ? stepOf(secret, withoutDashes(typed), clock.now()) : null;
  if (step !== null) return takeStep(db, owner.id, step);
  const taken = await takeRecoveryCode(db, owner.id, typed, clock);
  if (taken) await recordEvent(db, { what: "recovery_code_used", accountId: owner.id, email: owner.email });
  return taken;
}

/** One statement asks and takes, so that of two sign-ins with one code at once one is refused (RFC 6238, 5.2). */
async function takeStep(db: Reader, accountId: string, step: number): Promise<boolean> {
  const taken = await db
    .update(account)
    .set({ totpLastStep: step })
    .where(and(eq(account.id, accountId), or(isNull(account.totpLastStep), lt(account.totpLastStep, step))))
    .returning({ id: account.id });
  return taken.length > 0;
}
