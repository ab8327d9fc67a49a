import { createHmac, timingSafeEqual } from "node:crypto";
import { isId } from "@/lib/ids";
import { keyFor } from "@/lib/seal";

const signatureOf = (id: string): Buffer => createHmac("sha256", keyFor("unsubscribing")).update(id).digest();

/**
 * What ends an alert, in every mail of it. Made from its id with a key that is not in the database, so that nothing of
 * it is kept, and one of years ago still works.
 */
export const leavingToken = (id: string): string => `${id}.${signatureOf(id).toString("base64url")}`;

/** The alert that a token ends; null for one that we did not make. */
export function idOfLeaving(token: string): string | null {
  const [id = "", signature = ""] = token.split(".");
  if (!isId(id)) return null;
  const given = Buffer.from(signature, "base64url");
  const expected = signatureOf(id);
  return given.length === expected.length && timingSafeEqual(given, expected) ? id : null;
}
