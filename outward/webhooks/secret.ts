import { randomBytes } from "node:crypto";
import { seal, unseal } from "@/lib/seal";

const use = "webhook secret";

/** A new secret: 256 random bits, written as Standard Webhooks has it; and as it is kept. */
export async function newSecret(): Promise<{ secret: string; sealed: string }> {
  const secret = `whsec_${randomBytes(32).toString("base64")}`;
  return { secret, sealed: await seal(use, secret) };
}

/** Null where it was sealed under another `AUTH_SECRET`. */
export const openSecret = (sealed: string): Promise<string | null> => unseal(use, sealed);
