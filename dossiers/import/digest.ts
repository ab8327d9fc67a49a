import { createHash } from "node:crypto";
import canonicalize from "canonicalize";

/** What an item of a dossier says, as one SHA-256 over its canonical JSON (RFC 8785): equal items, equal digests. */
export function digestOf(item: unknown): string {
  return createHash("sha256")
    .update(canonicalize(item) ?? "", "utf8")
    .digest("hex");
}
