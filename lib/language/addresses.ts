import { languages, mainLanguage } from "./spoken";

/** The first part of the path of every page that is there in each language. */
const pages =
  /^\/(?:(?:meetings|claims|actors|questions|sources|search|changes|methodology|for-programs|alerts)(?:[/?#]|$)|[?#]|$)/;
/** Files beside pages, which are in English: feeds, calendars, pictures. */
const files = /\.(?:atom|json|ics|png)(?:[?#]|$)/;

/** Whether there is a page of this path and query in each language. */
export const isInEachLanguage = (target: string): boolean => pages.test(target) && !files.test(target);

/**
 * The language that a path names, and what is asked for in it: `/uk/meetings?q=x` is `/meetings?q=x` in Ukrainian. What
 * is there in no language but English stays as it is asked for.
 */
export function languageOf(target: string): { language: string; target: string } {
  const [, tag = "", rest = ""] = /^\/([A-Za-z-]+)(?=[/?]|$)(.*)$/s.exec(target) ?? [];
  if (tag === mainLanguage || !languages().includes(tag)) return { language: mainLanguage, target };
  const inIt = rest.startsWith("/") ? rest : `/${rest}`;
  return { language: tag, target: isInEachLanguage(inIt) ? inIt : target };
}

/** A path and query of a public page in a language. */
export function addressIn(language: string, target: string): string {
  if (language === mainLanguage || !isInEachLanguage(target)) return target;
  return `/${language}${target.replace(/^\/(?=[?#]|$)/, "")}`;
}
