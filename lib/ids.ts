import { v5, v7, validate } from "uuid";

/** Names the identifiers that come from keys, so that the same key gives the same address everywhere. */
const namespace = "4c5f5b0a-6a0e-5f0e-9d5e-0f1d4f2a7c11";

/** An identifier for something recorded now (UUID version 7, RFC 9562). */
export const newId = (): string => v7();

/**
 * The identifier of something that arrives with a key: the key itself when it is a UUID, otherwise one derived
 * from it (UUID version 5), so that a record restored elsewhere keeps its addresses.
 */
export const idForKey = (kind: string, key: string): string =>
  validate(key) ? key.toLowerCase() : v5(`${kind}:${key}`, namespace);

export const isId = (text: string): boolean => validate(text);
