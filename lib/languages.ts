import { locale } from "@/lib/language";

const names = new Map<string, Intl.DisplayNames>();

function namesIn(speaks: string): Intl.DisplayNames {
  const known = names.get(speaks) ?? new Intl.DisplayNames([speaks], { type: "language", fallback: "none" });
  names.set(speaks, known);
  return known;
}

/**
 * The name of a language (BCP 47) in the language that is spoken; the tag itself where there is none, or where it is
 * no tag.
 */
export function languageName(tag: string): string {
  try {
    return namesIn(locale()).of(tag) ?? tag;
  } catch {
    return tag;
  }
}

/** Whether a text in this language (BCP 47) is a translation in an English record. Without a language nobody knows. */
export const isForeign = (tag: string | null): tag is string => tag !== null && !/^en(-|$)/i.test(tag);
