import type { AttendanceChange } from "@/meetings/vocabulary";
import type { NamedActor, Who } from "@/passages/vocabulary";
import type { Sentence } from "./attributions";
import { meetingWord } from "./lexicon";
import { phraseAfter, phraseBefore, spokenBy } from "./phrases";
import { matches, type Words, words } from "./words";

/** Who takes part in something, or does not. */
export interface Attending {
  change: AttendanceChange;
  actor: Who;
}

const meeting = `(?:W ){0,4}?(?:${meetingWord})`;

/** Whose attendance it is: of whoever stands before the words, or after them. */
type Changes = readonly (readonly [AttendanceChange, Words, "before" | "after"])[];

const changes: Changes = [
  [
    "disinvited",
    words("(?:dis|un)invit(?:ed|es)|withdr(?:ew|awn) (?:its |the |an )?invitation (?:to|of)"),
    "after",
  ],
  [
    "conditional",
    words(
      `(?:will|would) (?:only )?(?:attend|take part|join|come)(?: (?:in |at |to )?${meeting})? (?:only )?(?:if|provided|on condition)`,
    ),
    "before",
  ],
  [
    "declined",
    words(
      `(?:will|would|does|do) not (?:attend|take part|join|come|travel|go) (?:in |at |to )?${meeting}|(?:declined|refused) to (?:attend|take part|join)|will (?:skip|boycott|miss|stay away from)|pull(?:ed|s) out of ${meeting}`,
      "не братиме участW|відмовW (?:від участі|брати участь)",
    ),
    "before",
  ],
  [
    "absent",
    words(
      "(?:did not|didn't) (?:attend|show up|come)|was absent|stayed away|skipped|boycotted",
      "не був присутнW",
    ),
    "before",
  ],
  ["attended", words("attended|took part", "взяW участь"), "before"],
  [
    "accepted",
    words("will (?:attend|take part|join)|agreed to (?:attend|take part)", "братиме участь|візьме участь"),
    "before",
  ],
  [
    "invited",
    words(`(?:was |were |been )?invited(?= (?:W ){0,6}?to (?:attend|join|take part|${meeting}))`),
    "after",
  ],
];

/** An invitation and the answer to it, which say what has become of a meeting as well. */
const answers: Changes = [
  [
    "declined",
    words(
      "(?:declined|declines|refused|refuses|rejected|rejects|turned down|turns down) (?:W ){0,4}?invitation",
      "відхилW (?:W ){0,3}?запрошення|відмовW",
    ),
    "before",
  ],
  [
    "accepted",
    words("(?:accepted|accepts) (?:W ){0,4}?invitation", "прийнW (?:W ){0,3}?запрошення"),
    "before",
  ],
  ["invited", words("(?:was |were |been )?(?:invited|invites)", "запросW"), "after"],
];

/** What a sentence says of who takes part. */
export const attendingIn = (sentence: Sentence, names: readonly NamedActor[]): Attending | null =>
  attendingBy(changes, sentence, names);

/** What a sentence says of that where it is known to be about it: an invitation and its answer, too. */
export const answeringIn = (sentence: Sentence, names: readonly NamedActor[]): Attending | null =>
  attendingIn(sentence, names) ?? attendingBy(answers, sentence, names);

function attendingBy(forms: Changes, sentence: Sentence, names: readonly NamedActor[]): Attending | null {
  const { tokens, start, text, whole } = sentence;
  for (const [change, form, where] of forms) {
    const match = matches(form, text).next().value;
    if (!match) continue;
    const first = tokens.findIndex((token) => token.start >= start + match.index);
    const next = tokens.findIndex((token) => token.start >= start + match.index + match[0].trimEnd().length);
    const isPassive = /^(?:was|were|been|has been|have been)/iu.test(match[0]);
    const phrase =
      where === "before" || isPassive
        ? phraseBefore(tokens, first)
        : next < 0
          ? null
          : untilTo(phraseAfter(tokens, next), tokens);
    const spoken = phrase && spokenBy(tokens, phrase, whole, names);
    const before = tokens.slice(0, first).findLast(({ mention }) => mention?.kind === "person")?.mention;
    if (!spoken && where === "before" && before) return { change, actor: { actorId: before.actorId } };
    if (spoken && spoken.kind !== "pronoun") return { change, actor: spoken.who };
  }
  return null;
}

/** “Invited the envoy to the talks”: up to where to. */
function untilTo(phrase: { from: number; to: number } | null, tokens: Sentence["tokens"]) {
  if (!phrase) return null;
  const to = tokens.slice(phrase.from, phrase.to).findIndex(({ word: one }) => one === "to");
  return to > 0 ? { from: phrase.from, to: phrase.from + to } : phrase;
}
