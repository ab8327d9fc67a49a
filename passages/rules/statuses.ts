import type { MeetingKind, Status } from "@/meetings/vocabulary";
import { meetingInUkrainian, meetingWord } from "./lexicon";
import { has, matches, type Words, words } from "./words";

/** What a sentence says has become of a meeting, in whose words, and where these stand in it. */
export interface StatusFound {
  status: Status;
  worded: string;
  /** In the sentence, in UTF-16 units. */
  at: number;
  end: number;
  /** Said in passing, with the meeting: “the upcoming meeting”. */
  inPassing: boolean;
}

const meeting = `(?:${meetingWord})`;
const named =
  "(?:Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|January|February|March|April|May|June|July|August|September|October|November|December)";

/** The first that fits is meant: what is further up is more of a piece of news. */
const statuses: readonly (readonly [Status, Words])[] = [
  [
    "not_held",
    words(
      "(?:did not|didn't|failed to|never) (?:take place|happen|go ahead|materiali[sz]e|meet)|had not (?:taken place|happened|gone ahead)",
      "не відбу(?:вся|лася|лося|лися)",
    ),
  ],
  [
    "declined",
    words(
      "(?:declined|rejected|refused|turned down|spurned) (?:W ){0,4}?(?:invitation|offer to (?:meet|host)|talks|meeting|summit)|invitation (?:was|has been|had been) (?:declined|rejected|refused|turned down)",
      "відхилW (?:W ){0,3}?запрошення",
    ),
  ],
  [
    "relocated",
    words(
      `(?:moved|relocated|shifted|transferred) (?:W ){0,4}?(?:from [A-Z]W )?to (?!${named})[A-Z]W|(?:moved|relocated) (?:W ){0,2}?from (?:the )?(?!${named})(?:[A-Z]W|capital|city)`,
      null,
      true,
    ),
  ],
  [
    "rescheduled",
    words(
      `reschedul(?:ed|es|ing)|(?:postponed|put off|put back|delayed|moved|pushed back|brought forward|deferred) (?:until|till|to|by)(?= (?:\\d|early|late|mid|next|the|later|${named}|spring|summer|autumn|winter))|(?:set|agreed|fixed|given|named|announced)(?: on| for)? a new date`,
      "перенесW на(?= \\d)",
    ),
  ],
  [
    "postponed",
    words(
      "postpon(?:ed|es|ing|ement)|put off|deferred|(?:put |placed )?on hold|delayed indefinitely|(?:has|have|had) been delayed|(?:is|was|were|are) delayed|pushed back|shelved",
      "відкладW|відклав|відклала|перенесW",
    ),
  ],
  [
    "suspended",
    words("suspended|broke off|broken off|adjourned|interrupted|paused|walked out of", "призупинW|перерваW"),
  ],
  [
    "cancelled",
    words(
      "cancel(?:led|ed|s|lation of)|call(?:ed|s) off|scrapped|axed|scrubbed|(?:will|would) (?:not|no longer) (?:now )?(?:take place|go ahead|happen|be held|proceed|meet)|won't (?:take place|go ahead|happen|be held|meet)|(?:is|are|was|were) (?:off|not going ahead)",
      "скасоваW|скасувавW?|скасувала|скасували|не відбудеться|не відбудуться",
    ),
  ],
  [
    "in_doubt",
    words(
      "in (?:serious |grave |some )?doubt|unlikely|uncertain|thrown into (?:doubt|question)|hang(?:s|ing)? in the balance|in question|(?:may|might|could) not (?:take place|go ahead|happen|be held|meet)|(?:may|might|could) (?:still )?be (?:cancel(?:l)?ed|called off|postponed|delayed|scrapped)|(?:unclear|not clear|not certain|unknown|remains to be seen) (?:whether|if)|at risk",
      "під питанням|під загрозою|малоймовірнW",
    ),
  ],
  [
    "under_way",
    words(
      `under ?way|(?<=${meeting} (?:has |have )?)(?:begun|began|started|opened|kicked off)|(?:began|begun|started|opened) (?:W ){0,2}?${meeting}|sat down (?:with|for|to)`,
      "розпочалW",
    ),
  ],
  [
    "held",
    words(
      `(?<=${meeting} (?:W ){0,4})(?:concluded|ended|finished)|took place|(?<!(?:was|were|been|be|are|is) )met(?= (?:for|in|on|with|at|behind|again|privately) )|(?:was|were|has been|have been) held|held (?:W ){0,4}?${meeting}|wrapped up|concluded (?:W ){0,3}?${meeting}`,
      "відбу(?:вся|лася|лося|лися)|провели? (?:W ){0,2}?(?:переговорW|зустрічW?)",
    ),
  ],
  [
    "scheduled",
    words(
      "scheduled (?:for|to)|(?:is |are |was |were )?set for|(?:has been |have been |was |were )?fixed for|due (?:to (?:meet|take place|be held|begin|start|open)|on|in)|pencilled in",
      "призначW на|запланW на",
    ),
  ],
  [
    "planned",
    words(
      `(?:is|are|were|was) (?:still |now |also |due )?to (?:take place|be held|meet|begin|open|start|visit|host)|will (?:take place|be held|meet|host|begin|hold (?:W ){0,3}?${meeting}|visit)|agreed (?:to (?:meet|hold|a (?:meeting|summit)|talks)|on (?:W ){0,2}?${meeting})|plan(?:s|ned|ning)? to (?:meet|hold|visit|host)|intends? to (?:meet|hold|visit)|invitation (?:was|has been|had been|is) accepted|accepted (?:W ){0,3}?invitation|(?:is|are|was|were) planned|planned for`,
      "відбудеться|відбудуться|прийняW (?:W ){0,2}?запрошення|запрошення прийнятоW?|запланованW|планує(?:ться)?",
    ),
  ],
  [
    "proposed",
    words(
      `(?:propos(?:ed|es)|suggest(?:ed|s)|offer(?:ed|s)|float(?:ed|s)) (?:to (?:host|meet|hold)|(?:holding|hosting|an? (?:W )?(?:meeting|summit|round|call|visit)|(?:direct |new |further )?talks|(?:W ){0,4}?${meeting}))|invit(?:ed|es) (?:W,? ){0,7}?to (?:visit|come|travel)`,
      "запропонуваW (?:провести )?(?:W ){0,2}?(?:зустріч|переговор|саміт)W?|запросиW (?:W ){0,6}?(?:відвідати|приїхати|з візитом)",
    ),
  ],
];

const passing: readonly (readonly [Status, Words])[] = [
  [
    "planned",
    words(
      `(?:upcoming|forthcoming|planned|coming|prospective) (?:W ){0,2}?${meeting}`,
      "(?:запланованW|майбутнW) (?:W ){0,2}?(?:зустрічW?|переговорW|саміту?|візитW?)",
    ),
  ],
];

/** Their words deny something already. */
const alreadyNot: ReadonlySet<Status> = new Set(["not_held", "in_doubt"]);
const off = /^(?:cancelled|postponed|suspended|declined)$/u;
/** Between these and the next mark nothing is said to be so. */
const unasserted = /(?<!\p{L})(?:why|how|because|if|unless|had they|чому|якщо)(?!\p{L})[^,.;:]*$/iu;
const negated =
  /(?<!\p{L})(?:not|never|no longer|nobody|n't|without|не)\s+(?:been\s+|be\s+|yet\s+|\p{L}+ly\s+)*$/iu;
const conditional =
  /(?<!\p{L})(?:would|could|might|may|should|threaten(?:ed|s)? to|wants? to|wanted to|ready to)\s+(?:\p{L}+\s+)?$/iu;
const about = words(
  `${meetingWord}|meet|met|invitation|invited`,
  `${meetingInUkrainian}|запрошення|запросив|запросила`,
);

/** How much of what stands before a status bears on it, in UTF-16 units. */
const context = 200;

/** What a sentence says of a meeting as its news; null where it is not of a meeting or says it is not so. */
export function statusIn(text: string): StatusFound | null {
  if (!has(about, text)) return null;
  for (const [status, form] of statuses) {
    for (const match of matches(form, text)) {
      const before = text.slice(Math.max(0, match.index - context), match.index);
      if (unasserted.test(before)) continue;
      const isOff = off.test(status);
      if (!alreadyNot.has(status) && negated.test(before)) continue;
      if (conditional.test(before)) {
        if (!isOff) continue;
        return foundAt("in_doubt", match.index, match[0], text);
      }
      return foundAt(status, match.index, match[0], text);
    }
  }
  return null;
}

function foundAt(status: Status, at: number, matched: string, text: string): StatusFound {
  const helping =
    /(?:(?:has|have|had|is|are|was|were|will|would|may|might|could)(?: not| now| also)? )?(?:been |be )?$/iu.exec(
      text.slice(Math.max(0, at - context), at),
    );
  const start = at - (helping?.[0].length ?? 0);
  const worded = text.slice(start, at + matched.length).trim();
  return { status, worded, at, end: at + matched.length, inPassing: false };
}

/** What a sentence says of meetings in passing. */
export function statusesInPassing(text: string): StatusFound[] {
  return passing.flatMap(([status, form]) =>
    [...matches(form, text)].map((match) => {
      const [first = ""] = match[0].split(" ");
      return { status, worded: first, at: match.index, end: match.index + match[0].length, inPassing: true };
    }),
  );
}

const kinds: readonly (readonly [MeetingKind, Words])[] = [
  ["visit", words("visits?|trip|travel", "візитW?|відвідаW")],
  ["summit", words("summits?", "самітW?")],
  ["call", words("(?:phone |telephone |video )?calls?", "розмовW")],
  ["conference", words("conferences?", "конференціW")],
  ["consultation", words("consultations?", "консультаціW")],
  ["signing", words("signing", "підписанW")],
  ["talks", words("talks|negotiations?", "переговорW")],
];

/** The kinds of meeting that words name. */
export const kindsIn = (text: string): MeetingKind[] =>
  kinds.flatMap(([kind, form]) => (has(form, text) ? [kind] : []));
