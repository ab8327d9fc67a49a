import { partsOf, plusDays, plusMonths, weekOf, yearText } from "./days";
import { current, last, lead, month, next, week, weekend, year } from "./lexicon";
import { type From, nothing, type Read, type Readings } from "./reading";

const before = `^(?:(?:${lead})\\s+)?(?:the\\s+)?(?:(?<last>${last})|(?<next>${next})|${current})?\\s*`;
const after = "(?:\\s+(?:року|рік|р\\.?))?$";
const ofUnit = (unit: string) => new RegExp(`${before}(?:${unit})${after}`, "u");

/** “Last week”, “the coming month”, “the year”: by how many of the unit it is off. */
const units: readonly (readonly [form: RegExp, of: (off: number, from: From) => Readings])[] = [
  [
    ofUnit(week),
    (off, { today }) => {
      const { monday, sunday } = weekOf(plusDays(today, 7 * off));
      return [`${monday}/${sunday}`];
    },
  ],
  [ofUnit(weekend), weekendsAt],
  [ofUnit(month), (off, { today }) => [plusMonths(today, off)]],
  [ofUnit(year), (off, { today }) => [yearText(partsOf(today).year + off)]],
];

const inWeekOf = new RegExp(`^(?:(?:${lead})\\s+)?(?:the\\s+)?week of\\s+(.+)$`, "u");
const bareYear = new RegExp(
  `^(?:(?:${lead})\\s+)?(?:the year\\s+)?(\\d{4})(?:-(?:го|му|й))?(?:\\s*(?:${year}|р\\.?))?$`,
  "u",
);
const decade =
  /^(?:(?:in|у|в)\s+)?(?:the\s+)?((?:1\d|20)?\d)0(?:'?s|\s*-?\s*(?:ті|х|их))(?:\s+(?:роки|років|роках|рр\.?))?$/u;

export const readPeriod: Read = (text, from) => {
  for (const [form, of] of units) {
    const found = form.exec(text);
    if (found) return of(found.groups?.["last"] ? -1 : found.groups?.["next"] ? 1 : 0, from);
  }
  const year = bareYear.exec(text)?.[1];
  if (year) return [year];
  const tens = decade.exec(text)?.[1];
  if (!tens) return nothing;
  return [`${tens.length === 1 ? `${Number(tens) < 3 ? 20 : 19}${tens}` : tens}X`];
};

/** The week, from Monday to Sunday, that a date lies in. */
export const readWeekOf =
  (read: Read): Read =>
  (text, from) => {
    const within = inWeekOf.exec(text)?.[1];
    return within
      ? read(within, from).flatMap((day) => {
          if (!/^\d{4}-\d\d-\d\d$/.test(day)) return nothing;
          const { monday, sunday } = weekOf(day);
          return [`${monday}/${sunday}`];
        })
      : nothing;
  };

/** “Next weekend” is the coming one or the one after. */
function weekendsAt(off: number, { today, past }: From): Readings {
  const weekends = [-1, 0, 1].map((weeks) => {
    const { sunday } = weekOf(plusDays(today, 7 * weeks));
    return { first: plusDays(sunday, -1), text: `${plusDays(sunday, -1)}/${sunday}` };
  });
  const [before, here, after] = weekends;
  if (!before || !here || !after) return nothing;
  if (off < 0) return [before.text];
  if (off > 0) return [here.text, after.text];
  return past && here.first > today ? [before.text] : [here.text];
}
