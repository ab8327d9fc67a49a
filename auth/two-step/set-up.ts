import { and, eq, isNull } from "drizzle-orm";
import { z } from "zod";
import type { Caller } from "@/auth/caller";
import { recordEvent } from "@/auth/events";
import { permit } from "@/auth/permit";
import { type Transaction, tables } from "@/db";
import { invalid, RecordError } from "@/lib/errors";
import { parse } from "@/lib/parse";
import { seal, unseal } from "@/lib/seal";
import { issueRecoveryCodes, recoveryCodesLeft, withoutDashes } from "./recovery-codes";
import { removeTwoStep } from "./remove";
import { takeCode } from "./take-code";
import { addressForApp, newSecret, stepOf, use } from "./totp";

const { account } = tables;
const codeInput = z.object({ code: z.string().trim().min(1, "Write the code that your app shows.") });
const setUpInput = codeInput.extend({ sealed: z.string() });

/** A code of the app, or a recovery code. */
type CodeInput = z.input<typeof codeInput>;
/** The first code, and the `sealed` secret that it was made from. */
type SetUpInput = z.input<typeof setUpInput>;

const wrongCode = () =>
  invalid({ code: "This is not the code of this moment, or it has been used. Wait for the next one." });

/** Whether one's own sign-in has a second step, and how many recovery codes are left. */
export async function ownTwoStep({ db, user }: Caller): Promise<{ isOn: boolean; codesLeft: number }> {
  const { id } = permit(user, "account.own");
  const owner = await db.query.account.findFirst({ where: eq(account.id, id) });
  return { isOn: Boolean(owner?.totpSecret), codesLeft: await recoveryCodesLeft(db, id) };
}

/**
 * A secret to confirm: for the app (`address`, an otpauth URI), to type (`secret`, base 32), and `sealed`, to send
 * back with the first code.
 */
export async function offerTwoStep({
  user,
}: Caller): Promise<{ address: string; secret: string; sealed: string }> {
  const { id, email } = permit(user, "account.own");
  const secret = newSecret();
  return { secret, address: addressForApp(secret, email), sealed: await seal(use, `${id} ${secret}`) };
}

/**
 * Sets up two-step sign-in with the first code. Answers the recovery codes, which are shown once.
 * @throws RecordError `unauthenticated`; `invalid` for a wrong code; `exists` when it is set up already.
 */
export async function setUpTwoStep({ db, user, clock }: Caller, input: SetUpInput): Promise<string[]> {
  const { id, email } = permit(user, "account.own");
  const { sealed, code } = parse(setUpInput, input);
  const [owner, secret] = ((await unseal(use, sealed)) ?? "").split(" ");
  const step = owner === id && secret ? stepOf(secret, withoutDashes(code), clock.now()) : null;
  if (!secret || step === null) throw wrongCode();
  const totpSecret = await seal(use, secret);
  return db.transaction(async (tx) => {
    const [set] = await tx
      .update(account)
      .set({ totpSecret, totpLastStep: step })
      .where(and(eq(account.id, id), isNull(account.totpSecret)))
      .returning({ id: account.id });
    if (!set) throw new RecordError("exists", "Two-step sign-in is set up already.");
    await recordEvent(tx, { what: "two_step_set_up", accountId: id, email });
    return issueRecoveryCodes(tx, id);
  });
}

/**
 * Turns two-step sign-in off.
 * @throws RecordError `unauthenticated`; `invalid` for a wrong code.
 */
export async function turnOffTwoStep(caller: Caller, input: CodeInput): Promise<void> {
  await withCode(caller, input, (tx, { id, email }) => removeTwoStep(tx, { accountId: id, email }));
}

/**
 * New recovery codes in place of the old.
 * @throws RecordError `unauthenticated`; `invalid` for a wrong code.
 */
export const renewRecoveryCodes = (caller: Caller, input: CodeInput): Promise<string[]> =>
  withCode(caller, input, (tx, { id }) => issueRecoveryCodes(tx, id));

/** Does something once a code has been given and used. */
async function withCode<Result>(
  { db, user, clock }: Caller,
  input: CodeInput,
  work: (tx: Transaction, owner: { id: string; email: string }) => Promise<Result>,
): Promise<Result> {
  const { id } = permit(user, "account.own");
  const { code } = parse(codeInput, input);
  return db.transaction(async (tx) => {
    const [owner] = await tx.select().from(account).where(eq(account.id, id)).for("update");
    if (!owner || !(await takeCode(tx, owner, code, clock))) throw wrongCode();
    return work(tx, owner);
  });
}
