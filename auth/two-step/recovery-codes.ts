import { and, eq, isNull } from "drizzle-orm";
import { Secret } from "otpauth";
import { type Reader, tables } from "@/db";
import type { Clock } from "@/lib/clock";
import { hashToken } from "@/lib/token";

const { recoveryCode } = tables;
const howMany = 10;

/** Spaces, dashes and case are how people write codes, not part of them. */
export const withoutDashes = (typed: string): string => typed.replaceAll(/[\s-]/g, "").toUpperCase();

/** Ten new codes in place of any there were: 80 random bits each, in groups of four. They are shown once. */
export async function issueRecoveryCodes(db: Reader, accountId: string): Promise<string[]> {
  const codes = Array.from({ length: howMany }, () => new Secret({ size: 10 }).base32);
  await db.delete(recoveryCode).where(eq(recoveryCode.accountId, accountId));
  await db.insert(recoveryCode).values(codes.map((code) => ({ accountId, codeHash: hashToken(code) })));
  return codes.map((code) => (code.match(/.{4}/g) ?? []).join("-"));
}

/** Uses a code up. Answers whether it was one. */
export async function takeRecoveryCode(
  db: Reader,
  accountId: string,
  typed: string,
  clock: Clock,
): Promise<boolean> {
  const taken = await db
    .update(recoveryCode)
    .set({ usedAt: clock.now() })
    .where(
      and(
        eq(recoveryCode.accountId, accountId),
        eq(recoveryCode.codeHash, hashToken(withoutDashes(typed))),
        isNull(recoveryCode.usedAt),
      ),
    )
    .returning({ accountId: recoveryCode.accountId });
  return taken.length > 0;
}

/** How many of an account's codes still work. */
export const recoveryCodesLeft = (db: Reader, accountId: string): Promise<number> =>
  db.$count(recoveryCode, and(eq(recoveryCode.accountId, accountId), isNull(recoveryCode.usedAt)));
