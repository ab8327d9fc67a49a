import english from "@/languages/en.json" with { type: "json" };
import { onePerProcess } from "@/lib/one-per-process";

/** The words of the interface in one language, by the places where they stand; `languages/en.json` has all of them. */
export type Catalogue = typeof english;

/** The language (BCP 47) in which a page is sent unless its address names another, and in which the record is kept. */
export const mainLanguage = "en";

interface Spoken {
  catalogues: Map<string, Catalogue>;
  /** The language and the address of the request that is being answered; absent where there is none. */
  now?: () => Answered | undefined;
}

/** What is known of the request for which something is put into words. */
export interface Answered {
  /** BCP 47. */
  language: string;
  /** Path and query as they were asked for, without what names the language. */
  target: string;
}

/**
 * English is here at once, as a browser at the desk needs it; further ones, and whose turn it is, come from the server
 * (see speaking.ts).
 */
export const spoken = onePerProcess<Spoken>("languages", () => ({
  catalogues: new Map([[mainLanguage, english]]),
}));

/** The language (BCP 47) that is spoken just now: that of the page that is asked for, else the main one. */
export const language = (): string => spoken.now?.()?.language ?? mainLanguage;

/** What `Intl` is to be asked for. English is British here: 21 October 2025. */
export const locale = (spokenOne = language()): string => (spokenOne === mainLanguage ? "en-GB" : spokenOne);

/** Every language of the interface (BCP 47), the main one first. */
export const languages = (): string[] => [...spoken.catalogues.keys()];

/** Where the page that is asked for is, without what names its language. */
export const targetAsked = (): string => spoken.now?.()?.target ?? "/";
