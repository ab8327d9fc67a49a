const names = new Intl.DisplayNames(["en"], { type: "language", fallback: "none" });

/** The English name of a language (BCP 47); the tag itself where there is none, or where it is no tag. */
export function languageName(tag: string): string {
  try {
    return names.of(tag) ?? tag;
  } catch {
    return tag;
  }
}

/** Whether a text in this language (BCP 47) is a translation in an English record. Without a language nobody knows. */
export const isForeign = (tag: string | null): tag is string => tag !== null && !/^en(-|$)/i.test(tag);
