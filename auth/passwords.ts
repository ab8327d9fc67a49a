import { hash, verify } from "@node-rs/argon2";
import { z } from "zod";

/** Argon2id as OWASP's Password Storage Cheat Sheet asks at the least: 19 MiB, two passes, one lane. */
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;

/** A password as somebody chooses it: 12 to 200 characters, compared in Unicode NFKC. */
export const newPassword = z
  .string("Choose a password.")
  .min(12, "Use at least 12 characters.")
  .max(200, "Use at most 200 characters.");

const prepared = (password: string) => password.normalize("NFKC").slice(0, 1_000);

/** @returns the hash in PHC string form. */
export const hashPassword = (password: string): Promise<string> => hash(prepared(password), cost);

const nobodysHash = hashPassword("the password of nobody");

/**
 * Whether a password matches a stored hash. Where there is none it does the same work and answers no, so that an
 * unknown address takes as long as a wrong password.
 */
export async function verifyPassword(stored: string | null, password: string): Promise<boolean> {
  const matches = await verify(stored ?? (await nobodysHash), prepared(password)).catch(() => false);
  return matches && stored !== null;
}
