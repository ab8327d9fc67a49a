import { randomBytes } from "node:crypto";
import { hash, type Options, verify } from "@node-rs/argon2";
import { z } from "zod";

/** Argon2id, the library's default, at the cost that OWASP names first: memory in KiB, passes, threads. */
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } satisfies Options;

export const passwordLength = { min: 12, max: 200 } as const;

const expected = `Choose a password of ${passwordLength.min} to ${passwordLength.max} characters.`;

/** The same characters however a keyboard composes them (NFKC, as NIST SP 800-63B asks). */
const normalise = (password: string): string => password.normalize("NFKC");

/** A password that somebody chooses. Any characters, spaces too; length counts, nothing else is asked. */
export const newPassword = z.string({ error: expected }).superRefine((password, context) => {
  const { length } = [...normalise(password)];
  if (length < passwordLength.min || length > passwordLength.max)
    context.addIssue({ code: "custom", message: `${expected} This one has ${length}.` });
});

/** Argon2id in PHC string form. */
export function hashPassword(password: string): Promise<string> {
  return hash(normalise(password), cost);
}

/** The hash of a random password that is kept nowhere: compared with where there is no other. */
const nobodys = hashPassword(randomBytes(32).toString("base64"));

/**
 * Whether it is the password. Where there is none (`null`: no such account, or none set) it works just as long and
 * answers no, so that time does not tell who has an account.
 */
export async function verifyPassword(known: string | null, password: string): Promise<boolean> {
  const matches = await verify(known ?? (await nobodys), normalise(password));
  return known !== null && matches;
}
