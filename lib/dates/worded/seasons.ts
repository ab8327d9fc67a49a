import { seasonBounds } from "@/lib/dates/seasons";
import { daysBetween, partsOf, yearText } from "./days";
import { current, last, lead, next, ordinals, quarter, seasons } from "./lexicon";
import { type From, nothing, type Read, type Readings } from "./reading";

const before = `^(?:(?:${lead})\\s+)?(?:the\\s+)?(?:(?<last>${last})|(?<next>${next})|(?<current>${current}))?\\s*`;
const after = "(?:\\s+(?:of\\s+)?(?<year>\\d{4})(?<runsOn>[-/–]\\d{2,4})?)?(?:\\s*(?:року|рік|р\\.?))?$";
const forms = seasons.map((words) => new RegExp(`${before}(?:${words})${after}`, "u"));
const firstSeason = 21;
const winter = 24;

const quarters = ordinals.map(
  (words, index) =>
    new RegExp(
      `^(?:(?:${lead})\\s+)?(?:the\\s+)?(?:q${index + 1}|(?:${words})\\s+(?:${quarter}))(?:\\s+(?:of\\s+)?(?<year>\\d{4}))?(?:\\s*(?:року|р\\.?))?$`,
      "u",
    ),
);
const firstQuarter = 33;

/** “Last autumn”, “winter 2025–26”, “the third quarter of 2026”. */
export const readSeason: Read = (text, from) => {
  for (const [index, form] of forms.entries()) {
    const groups = form.exec(text)?.groups;
    if (groups) return seasonsMeant(firstSeason + index, groups, from);
  }
  for (const [index, form] of quarters.entries()) {
    const groups = form.exec(text)?.groups;
    if (groups) return yearsMeant(firstQuarter + index, groups["year"], from);
  }
  return nothing;
};

function seasonsMeant(code: number, said: Partial<Record<string, string>>, from: From): Readings {
  const { year } = said;
  // A winter is counted in the year in which it starts; by its year alone it can be the one before.
  if (year && code === winter && !said["runsOn"])
    return [inYear(Number(year) - 1, code), inYear(Number(year), code)];
  if (year) return [inYear(Number(year), code)];
  const { was, is, coming, nearer } = around(code, from);
  if (said["last"]) return [was];
  if (said["next"]) return coming;
  if (said["current"]) return [is ?? coming[0] ?? was];
  if (is) return [is];
  return from.past ? [was] : nearer;
}

const yearsMeant = (code: number, year: string | undefined, from: From): Readings =>
  year ? [inYear(Number(year), code)] : yearsMeant(code, yearText(partsOf(from.today).year), from);

const inYear = (year: number, code: number) => `${yearText(year)}-${code}`;

/** The season that is now, where it is that one; the last that is over, and those to come that “next” can mean. */
function around(code: number, { today, hemisphere }: From) {
  const year = partsOf(today).year;
  const all = [-2, -1, 0, 1, 2].map((off) => {
    const { earliest, latest } = seasonBounds(
      { kind: "season", year: year + off, code, uncertain: [], approximate: [] },
      hemisphere ?? "northern",
    );
    return { text: inYear(year + off, code), begins: earliest.toISOString(), ends: latest.toISOString() };
  });
  const over = all.filter(({ ends }) => ends < today);
  const ahead = all.filter(({ begins }) => begins.slice(0, 10) > today).map(({ text }) => text);
  const now = all.find(({ begins, ends }) => begins.slice(0, 10) <= today && ends >= today);
  const startsThisYear = ahead[0] === inYear(year, code);
  const coming = ahead.slice(0, startsThisYear ? 2 : 1);
  const was = over.at(-1);
  const next = all.find(({ text }) => text === ahead[0]);
  return {
    was: was?.text ?? inYear(year - 1, code),
    is: now?.text,
    coming,
    nearer: nearerOf(today, was, next),
  };
}

interface Season {
  text: string;
  begins: string;
  ends: string;
}

/** The one that is over, the one to come, or both where neither is twice as far as the other. */
function nearerOf(today: string, was: Season | undefined, next: Season | undefined): Readings {
  if (!was || !next) return [];
  const [since, until] = [
    daysBetween(was.ends.slice(0, 10), today),
    daysBetween(today, next.begins.slice(0, 10)),
  ];
  if (until >= 2 * since) return [was.text];
  return since >= 2 * until ? [next.text] : [was.text, next.text];
}
