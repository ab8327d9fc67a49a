import type { AttendanceChange, Status } from "@/meetings/vocabulary";

type Words<Word extends string> = readonly (readonly [Word, RegExp])[];

/** How sources say what has become of a meeting, in English and Ukrainian; the first that fits. */
const ofStatuses: Words<Status> = [
  ["not_held", /did not take place|was not held|не відбу\p{L}+/iu],
  [
    "cancelled",
    /called? off|cancel\p{L}*|scrapped|will not (?:take place|go ahead|happen|be held)|скасов\p{L}+/iu,
  ],
  ["rescheduled", /reschedul\p{L}+|new date|brought forward|перенес\p{L}+ на/iu],
  ["relocated", /relocat\p{L}+|moved (?:to|from) \p{Lu}\p{L}+|new venue/u],
  ["postponed", /postpon\p{L}+|put off|delayed|shelved|on hold|відклад\p{L}+|відклали/iu],
  ["declined", /declin\p{L}+|turned down|rejected the invitation|відхил\p{L}+/iu],
  ["in_doubt", /in doubt|uncertain|unlikely|may not (?:take place|happen)|під питанням/iu],
  ["suspended", /suspend\p{L}+|interrupted|broken? off|призупин\p{L}+/iu],
  ["under_way", /under ?way|(?:has|have) begun|\bbegan\b|розпоча\p{L}+|почал\p{L}+/iu],
  ["held", /took place|(?:was|were) held|(?:has|have) met\b|\bmet (?:on|in|for)\b|відбу\p{L}+/iu],
  ["scheduled", /scheduled|\bset for\b|will (?:meet|take place|be held)|призначен\p{L}*/iu],
  ["planned", /planned|to take place|agreed to meet|are to meet|заплан\p{L}+|планує\p{L}*/iu],
  ["proposed", /propos\p{L}+|suggest\p{L}+|invit\p{L}+|offer\p{L}*|запропон\p{L}+/iu],
];

const ofAttendance: Words<AttendanceChange> = [
  ["disinvited", /disinvit\p{L}+|uninvit\p{L}+/iu],
  ["declined", /declin\p{L}+|turned down|refus\p{L}+|will not (?:attend|come|join|take part)/iu],
  ["conditional", /only if|on condition that|provided that/iu],
  [
    "accepted",
    /accept\p{L}*|agreed to (?:attend|come|join)|will (?:attend|come|join|take part)|прийня\p{L}+/iu,
  ],
  ["absent", /\babsent\b|stayed away|did not attend|skipped/iu],
  ["attended", /attended|took part|was present|взя\p{L}+ участь/iu],
  ["invited", /invit\p{L}+|запро\p{L}+/iu],
];

const spoke =
  /\b(?:said|says|told|stated?|wrote|writes|noted|added|announced|explained|confirmed|denied|according to)\b|сказа\p{L}+|заяви\p{L}+|повідоми\p{L}+|наголоси\p{L}+/giu;

/** A day as it is written in a text. */
const day =
  /\b(?:yesterday|today|last (?:week|month|night)|(?:next|this) (?:week|month)|(?:in )?(?:early|mid|late)[- ](?:January|February|March|April|May|June|July|August|September|October|November|December)|by the end of (?:\p{L}+ )?\p{L}+|\d{1,2}(?:st|nd|rd|th)? (?:January|February|March|April|May|June|July|August|September|October|November|December)(?: \d{4})?|(?:January|February|March|April|May|June|July|August|September|October|November|December) \d{1,2}(?:, \d{4})?|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|\d{4}-\d{2}-\d{2})\b|вчора|учора|сьогодні/iu;

function firstOf<Word extends string>(words: Words<Word>, text: string) {
  for (const [word, expression] of words) {
    const found = expression.exec(text)?.[0];
    if (found) return { word, asWorded: found };
  }
  return null;
}

/** The status that a passage tells of, and how it says so; null where it does not. */
export const statusIn = (text: string) => firstOf(ofStatuses, text);

export const attendanceIn = (text: string) => firstOf(ofAttendance, text)?.word ?? null;

/** Where a passage says that somebody spoke. */
export const spokenAt = (text: string): number[] => [...text.matchAll(spoke)].map(({ index }) => index);

/** The first day that a passage names, in its words. */
export const dayIn = (text: string): string | null => day.exec(text)?.[0].replace(/^in /i, "") ?? null;

/** What stands in quotation marks in a passage, where that is one stretch of several words. */
export function quotedIn(text: string): string | null {
  const found = [...text.matchAll(/“([^“”]+)”|"([^"]+)"|«([^«»]+)»|„([^„“”]+)[“”]/gu)].map(
    ([, ...inner]) => inner.find((words) => words !== undefined) ?? "",
  );
  const [only, ...others] = found.filter((words) => words.trim().includes(" "));
  return only !== undefined && others.length === 0 ? only.trim().replace(/,$/, "") : null;
}
