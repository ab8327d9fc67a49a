import { parseEdtf } from "@/lib/dates";
import { readBounded } from "./bounded";
import { readCalendar, readRange } from "./calendar";
import { plusDays } from "./days";
import { retold } from "./lexicon";
import { readNight } from "./night";
import { readNumeric } from "./numeric";
import { readPart } from "./parts";
import { readPeriod, readWeekOf } from "./periods";
import type { From, Read, Readings } from "./reading";
import { readSeason } from "./seasons";
import { readSeveral } from "./several";
import { readDayOfMonth } from "./yearless";

export type { From } from "./reading";

/** What somebody wrote for a date. */
export type Worded =
  | { kind: "edtf"; edtf: string }
  /** `says` more than its EDTF shows, so that the words are to be kept beside it: “early October”. */
  | { kind: "words"; edtf: string; says: "more" | "the_same" }
  | { kind: "ambiguous"; readings: Readings; says: "more" | "the_same" }
  | { kind: "unknown"; message: string };

const longest = 200;

const unknown =
  "Not understood as a date. Write it as “24 November 2025”, “early October”, “by the end of autumn”, or as 2025-10-23.";
const relative =
  "Counted from a source whose own day is not known, this can be several days: write the date itself.";

/** Made of nothing but what EDTF is written in, and not as people write days: EDTF, or a slip in it. */
const edtfLike = /^[\d\s.,:/~?%X\-+TZYES[\]{}]*$/;
const asPeopleWrite = /^\d{1,2}[./-]\d{1,2}(?:[./-]|$|\s)/;

/**
 * Understands a date as people write it, in English or Ukrainian, never more precisely than the words. EDTF stays as it
 * is. Days, months and times are read by chrono-node; what is vague about them is read here.
 */
export function readWorded(given: string, from: From): Worded {
  const text = given.trim();
  if (edtfLike.test(text)) {
    const edtf = parseEdtf(text);
    if (edtf.ok) return { kind: "edtf", edtf: text };
    if (text.length <= longest && !asPeopleWrite.test(text))
      return { kind: "unknown", message: edtf.message };
  }
  if (text.length > longest) return { kind: "unknown", message: unknown };
  const readings = meant(read(plain(text), from), from);
  const [only, ...others] = readings;
  if (only === undefined) return { kind: "unknown", message: unknown };
  const says = saysMore(text, only) ? "more" : "the_same";
  return others.length > 0 ? { kind: "ambiguous", readings, says } : { kind: "words", edtf: only, says };
}

/**
 * The same, counted from a day that is itself vague: what does not come out the same from its first as from its last
 * day is not understood.
 */
export function readWordedBetween(
  given: string,
  [first, last]: readonly [string, string],
  from: Omit<From, "today">,
): Worded {
  const ends = [first, last].map((today) => readWorded(given, { ...from, today }));
  const [one, other] = ends;
  if (!one || JSON.stringify(one) !== JSON.stringify(other)) return { kind: "unknown", message: relative };
  return one;
}

const plain = (text: string) =>
  retold
    .reduce(
      (told, [form, taken]) => told.replace(form, taken),
      text.normalize("NFC").toLowerCase().replace(/[–—]/gu, "-"),
    )
    .replace(/\s+/gu, " ")
    .replace(/[.;,]+$/u, "")
    .trim();

/** The first that understands it. */
const read: Read = (text, from) => {
  for (const one of readers) {
    const found = one(text, from);
    if (found.length > 0) return found;
  }
  return [];
};

const readers: readonly Read[] = [
  readPeriod,
  readSeason,
  readNumeric,
  readNight,
  readDayOfMonth,
  readRange,
  readWeekOf((text, from) => read(text, from)),
  readPart((text, from) => read(text, from)),
  readBounded((text, from) => read(text, from)),
  readSeveral((text, from) => read(text, from)),
  readCalendar,
];

/** Those that are dates; where only what has come about can be meant, those that have, if any. */
function meant(readings: Readings, { past, today }: From): Readings {
  const dates = [...new Set(readings)].flatMap((edtf) => {
    const parsed = parseEdtf(edtf);
    return parsed.ok ? [parsed.date] : [];
  });
  const soon = plusDays(today, 2);
  const been = dates.filter(({ earliest }) => !earliest || earliest.toISOString() < soon);
  return (past && been.length > 0 ? been : dates).map(({ edtf }) => edtf);
}

/** A day, a month, a year or a time says all that its own words do, unless these are of about when. */
function saysMore(text: string, edtf: string): boolean {
  const isPlain =
    /^\d{4}(?:-\d\d){0,2}(?:T[\d:]+(?:Z|[+-][\d:]+))?$/.test(edtf) &&
    !/-(?:2[1-9]|[34]\d)$/.test(edtf.slice(0, 7));
  return !isPlain || vague.test(plain(text));
}
const vague =
  /(?<!\p{L})(?:around|about|approximately|roughly|morning|afternoon|evening|night|noon|midnight|близько|приблизно|орієнтовно|вранці|зранку|ввечері|увечері|вдень|удень|опівдні|опівночі)(?!\p{L})/u;
