/** Words of both languages that say one thing, as expressions: each is tried on text in its own script alone. */
export interface Words {
  english: RegExp;
  ukrainian: RegExp | null;
}

const cyrillic = /\p{Script=Cyrillic}/u;

/**
 * @param english alternatives of an expression, in which `W` is any word; `uk` likewise. Names come capitalised where
 * `isCased`; else case says nothing.
 */
export function words(english: string, uk: string | null = null, isCased = false): Words {
  // Without the flag u, whose classes cost ten times as much, on text that is nearly always English.
  const plain = english.replace(/W(?![a-z])/g, "(?:[^\\s,.;:]+)");
  return {
    english: new RegExp(`\\b(?:${plain})(?![A-Za-z])`, isCased ? "g" : "gi"),
    ukrainian:
      uk === null ? null : new RegExp(`(?<!\\p{L})(?:${uk.replaceAll("W", "(?:\\p{L}+)")})(?!\\p{L})`, "giu"),
  };
}

/** Where such words stand in a text, in order. */
export function* matches({ english, ukrainian }: Words, text: string): Generator<RegExpExecArray> {
  yield* text.matchAll(english);
  if (ukrainian && cyrillic.test(text)) yield* text.matchAll(ukrainian);
}

export const has = (some: Words, text: string): boolean => !matches(some, text).next().done;
