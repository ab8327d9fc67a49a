import { z } from "zod";

const pattern = /^[A-Za-z0-9][A-Za-z0-9._~-]{0,119}$/;

const expected = "Write a key of 1 to 120 letters, digits and . _ ~ - that begins with a letter or a digit.";

/** What names a thing in a file or an address: only characters that an address carries unescaped (RFC 3986). */
export const key = z.string({ error: expected }).regex(pattern, { error: expected });

export const isKey = (text: string): boolean => pattern.test(text);
