import { isId } from "@/lib/ids";
import { isKey } from "@/lib/keys";

/** What a page is asked for in its address. */
export type SearchParams = Promise<Record<string, string | string[] | undefined>>;

/** One parameter as text PostgreSQL can compare with; empty when absent. */
export function textOf(value: string | string[] | undefined): string {
  const text = Array.isArray(value) ? (value[0] ?? "") : (value ?? "");
  return text
    .replace(/[\p{Cc}\p{Cs}]+/gu, " ")
    .trim()
    .slice(0, 200);
}

/** One parameter as an identifier; whatever else was given counts as not given. */
export function idOf(value: string | string[] | undefined): string | undefined {
  const text = textOf(value);
  return isId(text) ? text : undefined;
}

/** One parameter as a whole number from 1; whatever else was given counts as not given. */
export function numberOf(value: string | string[] | undefined): number | undefined {
  const number = Number(textOf(value));
  return Number.isSafeInteger(number) && number > 0 ? number : undefined;
}

/** A key from the path of an address; empty, which names nothing, when it could not be a key. */
export const keyOf = (segment: string): string => (isKey(segment) ? segment : "");

/** One parameter as one of a vocabulary's words. */
export function wordOf<Word extends string>(
  value: string | string[] | undefined,
  words: readonly Word[],
): Word | undefined {
  const text = textOf(value);
  return words.find((word) => word === text);
}

/** An address of the desk with those parameters that say something. */
export function addressOf(path: string, params: Readonly<Record<string, string | undefined>>): string {
  const given = Object.entries(params).filter((pair): pair is [string, string] => Boolean(pair[1]));
  return given.length > 0 ? `${path}?${new URLSearchParams(given)}` : path;
}
