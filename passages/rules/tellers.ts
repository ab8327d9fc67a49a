import type { NamedActor, Who } from "@/passages/vocabulary";
import type { Attribution } from "./attributions";
import { bodies, he, outlets } from "./lexicon";
import type { Spoken } from "./phrases";
import type { Part } from "./reading";

/** Who says what a part of a text says, and whom it is had from. */
export interface Tellers {
  speaker: Spoken | null;
  addressee: Who | null;
  via: readonly Who[];
  /** The attribution to the speaker; null where the part has none of its own. */
  by: Attribution | null;
}

/** Who has spoken or been named so far, for “he” and “they”. */
export interface SoFar {
  person: Spoken | null;
  group: Spoken | null;
}

/** Whether somebody is where news is had from rather than who is news: an outlet. */
export const isOutlet = ({ actor, who }: Spoken): boolean =>
  actor ? actor.kind === "outlet" : outlets.has(headWord(who));

/** Whether it is a person whom nobody names, who is a link of the chain, and not a body. */
export const isUnnamed = ({ actor, who }: Spoken): boolean =>
  actor ? actor.kind === "unnamed" : !bodies.has(headWord(who));

/** “Three officials of the government” are officials; in Ukrainian what they are of follows at once. */
function headWord(who: Who): string {
  if (!("described" in who)) return "";
  const words = who.described.toLowerCase().split(" ");
  if (/\p{Script=Cyrillic}/u.test(who.described)) return words[0] ?? "";
  const end = words.findIndex(
    (word, at) => at > 0 && /^(?:of|for|in|at|from|with|to|on|close|familiar|briefed)$/u.test(word),
  );
  return words.at(end < 0 ? -1 : end - 1) ?? "";
}

/**
 * The one who speaks is the last said to, outlets aside; the others, in their order, are whom it is had from. An outlet
 * speaks for itself where nobody else does.
 */
export function tellersOf({ attributions }: Part, soFar: SoFar): Tellers {
  const known = attributions.flatMap((one) => {
    const spoken = resolved(one.spoken, soFar);
    return spoken ? [{ ...one, spoken }] : [];
  });
  const told = known.flatMap(({ addressee }) => (addressee && isOutlet(addressee) ? [addressee] : []));
  const people = known.filter(({ spoken }) => !isOutlet(spoken));
  const by = people.at(-1) ?? known.find(({ how }) => how !== "cites") ?? null;
  const others = known.filter((one) => one !== by).map(({ spoken }) => spoken);
  // “A, citing B” has it from B, “A told B” has it told by B.
  const via = [...others.filter(isOutlet), ...told, ...others.filter((one) => !isOutlet(one))].map(
    ({ who }) => who,
  );
  const addressee = by?.addressee && !isOutlet(by.addressee) ? resolved(by.addressee, soFar) : null;
  return {
    speaker: by?.spoken ?? null,
    addressee: addressee?.who ?? null,
    via: distinct(via, by?.spoken.who),
    by,
  };
}

function resolved(spoken: Spoken, { person, group }: SoFar): Spoken | null {
  if (spoken.kind !== "pronoun" || !("described" in spoken.who)) return spoken;
  return he.has(spoken.who.described.toLowerCase()) ? person : (group ?? person);
}

const sameWho = (one: Who, other: Who): boolean =>
  "actorId" in one
    ? "actorId" in other && one.actorId === other.actorId
    : "described" in other && one.described.toLowerCase() === other.described.toLowerCase();

function distinct(via: readonly Who[], speaker: Who | undefined): Who[] {
  return via.filter(
    (one, at) => !(speaker && sameWho(one, speaker)) && via.findIndex((other) => sameWho(one, other)) === at,
  );
}

/** Whom “he” and “they” mean after a part: whoever spoke in it, else the first that it names. */
export function afterPart(
  part: Part,
  { speaker }: Tellers,
  soFar: SoFar,
  names: readonly NamedActor[],
): SoFar {
  const named = part.tokens.flatMap(({ mention }): Spoken[] => {
    const actor = mention && names.find(({ id }) => id === mention.actorId);
    return actor ? [{ who: { actorId: actor.id }, kind: "named", actor }] : [];
  });
  const isPerson = ({ actor, who }: Spoken) => (actor ? actor.kind === "person" : "described" in who);
  const spoke = speaker ? [speaker] : [];
  return {
    person: spoke.find(isPerson) ?? named.find(isPerson) ?? soFar.person,
    group:
      spoke.find((one) => one.actor?.kind !== "person") ?? named.find((one) => !isPerson(one)) ?? soFar.group,
  };
}
