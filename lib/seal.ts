import { hkdfSync } from "node:crypto";
import { CompactEncrypt, compactDecrypt, errors } from "jose";
import { currentSettings } from "@/lib/settings";

/** A key made from `AUTH_SECRET` for one use alone (HKDF, RFC 5869), so that a copy of the database is no use. */
export function keyFor(use: string): Uint8Array {
  const { authSecret } = currentSettings();
  if (!authSecret) throw new Error("AUTH_SECRET is not set");
  return new Uint8Array(hkdfSync("sha256", authSecret, "", `onrecord ${use}`, 32));
}

/** Encrypts (JWE compact, RFC 7516: `dir`, `A256GCM`) for one use. */
export const seal = (use: string, plain: string): Promise<string> =>
  new CompactEncrypt(new TextEncoder().encode(plain))
    .setProtectedHeader({ alg: "dir", enc: "A256GCM" })
    .encrypt(keyFor(use));

/** What was sealed for this use; null when it was not, or under another secret. */
export async function unseal(use: string, sealed: string): Promise<string | null> {
  try {
    return new TextDecoder().decode((await compactDecrypt(sealed, keyFor(use))).plaintext);
  } catch (error) {
    if (error instanceof errors.JOSEError) return null;
    throw error;
  }
}
