import type { Busiest } from "./busiest";
import { nobodysWord } from "./words";

/** An address of each type of what programs take: feeds, calendars, what other sites embed, JSON. */
export function forPrograms(found: Busiest, word: string): Record<string, string> {
  const { largest, dated, person, organisation, outlet, source, question, claim, day } = found;
  const month = day.slice(0, 7);
  return {
    calendar: "/calendar.ics",
    "meeting (calendar)": `/meetings/${dated}/event.ics`,
    "changes (Atom)": "/changes.atom",
    "changes (JSON Feed)": "/changes.json",
    "meeting (Atom)": `/meetings/${largest}/feed.atom`,
    "meeting (JSON Feed)": `/meetings/${largest}/feed.json`,
    "person (Atom)": `/actors/${person}/feed.atom`,
    "outlet (Atom)": `/actors/${outlet}/feed.atom`,
    "question (Atom)": `/questions/${question}/feed.atom`,
    "meeting (embedded)": `/embed/meetings/${largest}`,
    "site map": "/sitemap.xml",
    "meetings (API)": "/api/v1/meetings",
    "meetings of a month (API)": `/api/v1/meetings?from=${month}&to=${month}`,
    "actors (API)": "/api/v1/actors",
    "statements (API)": "/api/v1/statements",
    "statements of a meeting (API)": `/api/v1/statements?meeting=${largest}`,
    "statements of somebody (API)": `/api/v1/statements?actor=${person}`,
    "statements of a month (API)": `/api/v1/statements?from=${month}&to=${month}`,
    "statements by a common word (API)": `/api/v1/statements?q=${word}`,
    "statements by a word that nothing has (API)": `/api/v1/statements?q=${nobodysWord}`,
    "sources (API)": "/api/v1/sources",
    "questions (API)": "/api/v1/questions",
    "meeting (API)": `/api/v1/meetings/${largest}`,
    "person (API)": `/api/v1/actors/${person}`,
    "organisation (API)": `/api/v1/actors/${organisation}`,
    "outlet (API)": `/api/v1/actors/${outlet}`,
    "statement (API)": `/api/v1/statements/${claim}`,
    "source (API)": `/api/v1/sources/${source}`,
    "question (API)": `/api/v1/questions/${question}`,
  };
}
