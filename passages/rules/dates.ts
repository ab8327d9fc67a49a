import { calendarDate, parseEdtf } from "@/lib/dates";
import { readWorded } from "@/lib/dates/worded";
import type { Token } from "./tokens";

/** What the words of a date are counted from. */
export interface Counted {
  /** The first and the last day on which the source can have come out; null where neither is known. */
  days: readonly [string, string] | null;
  /** What has been read already: a text says the same days again and again. */
  read: Map<string, string | null | undefined>;
}

/** What words are counted from in a source that was published then (EDTF). */
export function countedFrom(published: string | undefined): Counted {
  const read = published ? parseEdtf(published) : null;
  if (!read?.ok) return { days: null, read: new Map() };
  const { earliest, latest } = read.date;
  const [first, last] = [earliest ?? latest, latest ?? earliest];
  return { days: first && last ? [calendarDate(first), calendarDate(last)] : null, read: new Map() };
}

/** The words of a date, and where they stand. */
export interface DateFound {
  worded: string;
  edtf: string | null;
  start: number;
  end: number;
}

const core =
  /^(?:\d{1,2}(?:st|nd|rd|th)?|(?:19|20)\d\d|\d{4}-\d\d-\d\d|\d{1,2}[./]\d{1,2}(?:[./]\d{2,4})?|\d{1,2}:\d\d|today|yesterday|tomorrow|tonight|jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?|mon(?:day)?|tues?(?:day)?|wed(?:nesday)?|thu(?:rsday)?|fri(?:day)?|sat(?:urday)?|sun(?:day)?|spring|summer|autumn|fall|winter|weekend|week|month|year|quarter|weeks|months|days|noon|midnight|morning|evening|afternoon|night|сьогодні|вчора|учора|завтра|січ\p{L}+|лют(?:ий|ого|ому)|берез\p{L}+|квіт\p{L}+|трав(?:ень|ня|ні)|черв\p{L}+|лип(?:ень|ня|ні)|серп\p{L}+|верес\p{L}+|жовт\p{L}+|листопад\p{L}*|груд(?:ень|ня|ні)|понеділ\p{L}+|вівтор\p{L}+|серед(?:а|у|и)|четвер\p{L}*|п['’]ятниц\p{L}+|субот\p{L}+|неділ\p{L}+|весн\p{L}+|літ(?:о|а|ку)|осін\p{L}*|осен\p{L}+|зим\p{L}+|тиж\p{L}+|місяц\p{L}+|року|роки)$/iu;
const small =
  /^(?:by|until|till|no|later|than|before|since|from|after|around|about|early|mid|mid-|late|at|the|end|beginning|start|middle|of|in|on|next|last|this|coming|first|second|third|half|two|three|four|five|ago|and|or|between|to|to|-|–|,|within|another|a|gmt|utc|time|local|до|після|перед|на|початку|кінця|кінці|середині|наприкінці|у|в|з|цього|наступн\p{L}+|минул\p{L}+|о|об|тому|через)$/iu;
/** Numbers and small words alone are no date. */
const telling = /\p{L}{3,}|\d{4}|\d[.:/]\d/u;
const longest = 9;

/** The dates that words of a sentence tell, each by as many of them as make one. */
export function datesIn(
  tokens: readonly Token[],
  whole: string,
  counted: Counted,
  past: boolean,
): DateFound[] {
  const found: DateFound[] = [];
  let at = 0;
  while (at < tokens.length) {
    const run = runAt(tokens, at);
    if (run === 0) {
      at += 1;
      continue;
    }
    const one = longestDate(tokens.slice(at, at + run), whole, counted, past);
    if (one) found.push(one);
    at += run;
  }
  return found;
}

const isCore = (token: Token) => !token.mention && core.test(token.word);
const isSmall = (token: Token) => !token.mention && small.test(token.word);

function runAt(tokens: readonly Token[], at: number): number {
  let length = 0;
  for (const token of tokens.slice(at, at + longest)) {
    if (!isCore(token) && !isSmall(token)) break;
    length += 1;
  }
  const some = tokens.slice(at, at + length);
  return some.some((token) => isCore(token) && !/^(?:may|march|sun|sat|mar)$/u.test(token.text)) ? length : 0;
}

function longestDate(
  run: readonly Token[],
  whole: string,
  counted: Counted,
  past: boolean,
): DateFound | null {
  for (let length = run.length; length > 0; length -= 1)
    for (let from = 0; from + length <= run.length; from += 1) {
      const some = run.slice(from, from + length);
      const [first, last] = [some[0], some.at(-1)];
      if (
        !first ||
        !last ||
        !some.some(isCore) ||
        (isSmall(last) && !/^(?:ago|time|gmt|utc|тому)$/u.test(last.word))
      )
        continue;
      const worded = whole.slice(first.start, last.end);
      if (!telling.test(worded) || /^(?:week|weeks|month|months|year|days|mid|fall)$/iu.test(worded))
        continue;
      const edtf = meant(worded, counted, past);
      if (edtf !== undefined) return { worded: trimmed(worded), edtf, start: first.start, end: last.end };
    }
  return null;
}

const trimmed = (worded: string) => worded.replace(/^(?:on|in|at|for|у|в|на)\s+/iu, "");

/** What the words of a date mean in a source of that day (EDTF); null and undefined as in a text. */
export const dateMeant = (worded: string, published: string | undefined, past: boolean) =>
  meant(trimmed(worded), countedFrom(published), past);

/** Of the days that words can mean, the one that is still to come; null where none or several are. */
function toCome(readings: readonly string[], today: string): string | null {
  const ahead = readings.filter((edtf) => {
    const parsed = parseEdtf(edtf);
    return parsed.ok && (parsed.date.latest === null || calendarDate(parsed.date.latest) >= today);
  });
  return ahead.length === 1 ? (ahead[0] ?? null) : null;
}

/** Whose clock and whose seasons a text means nobody has said. */
const nowhere = { timeZone: "UTC", hemisphere: null };
/** Days so far apart in week, month and year that what means one day from both is no relative date. */
const anyDays = ["2001-03-07", "2003-09-21"] as const;

/** What a date's words mean, null where that is not known or can be several; undefined where they are no date. */
function meant(worded: string, { days, read }: Counted, past: boolean): string | null | undefined {
  const key = `${past} ${worded}`;
  if (!read.has(key)) read.set(key, understood(worded, days, past));
  return read.get(key);
}

function understood(worded: string, days: Counted["days"], past: boolean): string | null | undefined {
  const [first, last] = days ?? anyDays;
  const read = readWorded(worded, { ...nowhere, today: first, past });
  if (read.kind === "unknown") return undefined;
  if (read.kind === "ambiguous") return past ? null : toCome(read.readings, first);
  const other = first === last ? read : readWorded(worded, { ...nowhere, today: last, past });
  if (JSON.stringify(other) !== JSON.stringify(read)) return null;
  return read.edtf.includes("T") && !/gmt|utc/iu.test(worded) ? null : read.edtf;
}
