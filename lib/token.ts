import { createHash, randomBytes } from "node:crypto";

/** A secret to hand out once: 256 random bits, in characters that an address and a cookie carry unescaped. */
export function newToken(prefix = ""): { token: string; hash: string } {
  const token = `${prefix}${randomBytes(32).toString("base64url")}`;
  return { token, hash: hashToken(token) };
}

/** What is stored in a token's place: SHA-256, hexadecimal. A token has too many bits to be guessed from it. */
export function hashToken(token: string): string {
  return createHash("sha256").update(token).digest("hex");
}
