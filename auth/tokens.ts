import { createHash, randomBytes } from "node:crypto";

/** An unguessable token: 256 bits, base64url. */
export const newToken = (): string => randomBytes(32).toString("base64url");

/** What is stored of a token, so that a copy of the database opens nothing: SHA-256, hexadecimal. */
export const hashToken = (token: string): string => createHash("sha256").update(token).digest("hex");
