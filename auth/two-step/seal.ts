import { hkdfSync } from "node:crypto";
import { CompactEncrypt, compactDecrypt, errors } from "jose";
import { currentSettings } from "@/lib/settings";

/** A key made from `AUTH_SECRET` for this use alone (HKDF, RFC 5869), so that a copy of the database is no use. */
function key(): Uint8Array {
  const { authSecret } = currentSettings();
  if (!authSecret) throw new Error("AUTH_SECRET is not set");
  return new Uint8Array(hkdfSync("sha256", authSecret, "", "onrecord two-step sign-in", 32));
}

/** Encrypts (JWE compact, RFC 7516: `dir`, `A256GCM`). */
export const seal = (plain: string): Promise<string> =>
  new CompactEncrypt(new TextEncoder().encode(plain))
    .setProtectedHeader({ alg: "dir", enc: "A256GCM" })
    .encrypt(key());

/** What was sealed; null when it was not, or under another secret. */
export async function unseal(sealed: string): Promise<string | null> {
  try {
    return new TextDecoder().decode((await compactDecrypt(sealed, key())).plaintext);
  } catch (error) {
    if (error instanceof errors.JOSEError) return null;
    throw error;
  }
}
