import { type FormatXMLElementFn, IntlMessageFormat, type PrimitiveType } from "intl-messageformat";
import { type Catalogue, language, locale, mainLanguage, spoken } from "./spoken";

type PathsOf<Words> = {
  [Name in keyof Words & string]: Words[Name] extends string ? Name : `${Name}.${PathsOf<Words[Name]>}`;
}[keyof Words & string];

/** What names some words in a catalogue: `meeting.status_history`. */
export type Key = PathsOf<Catalogue>;

export type Values = Readonly<Record<string, string | number>>;

/** Reading a message costs more than filling it in. */
const messages = new Map<string, IntlMessageFormat | string>();

/**
 * Some words of the interface in the language that is spoken just now (ICU MessageFormat). What a catalogue does not
 * have is said in English.
 */
export function t(key: Key, values?: Values): string {
  const message = messageOf(key);
  return typeof message === "string" ? message : String(message.format<string>(values));
}

/** The same in parts, where values are more than words; a function makes something of the words between its tags. */
export function partsOf<Part>(
  key: Key,
  values: Readonly<Record<string, PrimitiveType | Part | FormatXMLElementFn<Part>>>,
): (string | Part)[] {
  const message = messageOf(key);
  const said = typeof message === "string" ? message : message.format<Part>(values as never);
  return Array.isArray(said) ? said : [said];
}

function messageOf(key: Key): IntlMessageFormat | string {
  const speaks = language();
  const named = `${speaks} ${key}`;
  const known = messages.get(named);
  if (known !== undefined) return known;
  const own = textOf(spoken.catalogues.get(speaks), key);
  const text = own ?? textOf(spoken.catalogues.get(mainLanguage), key) ?? key;
  const spokenIn = own === undefined ? mainLanguage : speaks;
  // Most have nothing to fill in.
  const message = /[{<']/.test(text) ? new IntlMessageFormat(text, locale(spokenIn)) : text;
  messages.set(named, message);
  return message;
}

function textOf(catalogue: Catalogue | undefined, key: string): string | undefined {
  const found = key
    .split(".")
    .reduce<unknown>((words, name) => (words as Record<string, unknown> | undefined)?.[name], catalogue);
  return typeof found === "string" ? found : undefined;
}
