import type postgres from "postgres";
import { forPrograms } from "./addresses-for-programs";
import { busiest } from "./busiest";
import { commonestWords, nobodysWord } from "./words";

/** Of each page that shows the past, the page that shows the same as it is. */
export const live: Readonly<Record<string, string>> = {
  "as it stood": "largest meeting",
  "claim, as it stood": "claim",
  "busiest person, as it stood": "busiest person",
};

/** An address of each type of public page, and of what programs take. */
export async function pageAddresses(sql: postgres.Sql): Promise<Record<string, string>> {
  const found = await busiest(sql);
  const { largest, ordinary, person, organisation, outlet, source, question, place, claim, instant, day } =
    found;
  const [word = "", another = ""] = await commonestWords(sql);
  const month = day.slice(0, 7);
  return {
    board: "/",
    "board of a place": `/?${new URLSearchParams({ place })}`,
    "board of somebody": `/?participant=${person}`,
    meetings: "/meetings",
    "meetings, by status": "/meetings?status=held",
    "meetings by a common word": "/meetings?q=talks",
    "meetings by a word that nothing has": `/meetings?q=${nobodysWord}`,
    "meetings of a place": `/meetings?${new URLSearchParams({ place })}`,
    "meetings of a day": `/meetings?from=${day}&to=${day}`,
    "meetings of a month": `/meetings?from=${month}&to=${month}`,
    "meetings of somebody": `/meetings?participant=${person}`,
    "ordinary meeting": `/meetings/${ordinary}`,
    "largest meeting": `/meetings/${largest}`,
    "its statements by speaker": `/meetings/${largest}?by=speaker`,
    "as it stood": `/meetings/${largest}/as-of/${instant}`,
    "as the reports had it": `/meetings/${largest}/as-reported/${day}`,
    "its history": `/meetings/${largest}/history`,
    "its picture": `/meetings/${largest}/picture.png`,
    claim: `/claims/${claim}`,
    "claim, as it stood": `/claims/${claim}/as-of/${instant}`,
    "busiest person": `/actors/${person}`,
    "busiest person, as it stood": `/actors/${person}/as-of/${instant}`,
    "busiest organisation": `/actors/${organisation}`,
    "busiest outlet": `/actors/${outlet}`,
    source: `/sources/${source}`,
    question: `/questions/${question}`,
    actors: "/actors",
    "actors by a common word": "/actors?q=outlet",
    sources: "/sources",
    "sources by a common word": "/sources?q=outlet",
    "sources by a word that nothing has": `/sources?q=${nobodysWord}`,
    questions: "/questions",
    "questions by a common word": "/questions?q=agenda",
    "search by a common word": `/search?q=${word}`,
    "search by two": `/search?q=${word}+${another}`,
    "search by a word that nothing has": `/search?q=${nobodysWord}`,
    "search for statements": `/search?q=${word}&type=statements`,
    "search of a month": `/search?q=${word}&from=${month}&to=${month}`,
    changes: "/changes",
    ...forPrograms(found, word),
  };
}
