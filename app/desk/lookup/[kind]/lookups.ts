import { actorsNamed, findActors } from "@/actors";
import { actorKindLabels } from "@/actors/vocabulary";
import { claimChoice } from "@/app/desk/parts/claims/claim-choice";
import { namedFirst } from "@/app/desk/parts/named-first";
import type { Choice, ChoiceKind } from "@/components/desk/choosing/choices";
import type { Context } from "@/ledger";
import { displayDate } from "@/lib/dates";
import { folded } from "@/lib/folding";
import { findMeetings, meetingsNamed } from "@/meetings";
import { listClaims } from "@/review";
import { findSources, sourcesNamed } from "@/sources";
import { findQuestions, questionsNamed } from "@/statements";

type Lookup = (db: Context["db"], typed: string) => Promise<Choice[]>;

/** Looks up what a type-ahead can offer; what goes by exactly this name stands first. */
export const lookups: Record<ChoiceKind, Lookup> = {
  actors: async (db, typed) => {
    const [found, named] = await Promise.all([findActors(db, typed), typed ? actorsNamed(db, typed) : []]);
    return markedFirst(
      found.map((actor) => ({
        id: actor.id,
        label: actor.name,
        isGuess: isGuess(actor.names, typed),
        detail: words(actorKindLabels[actor.kind], actor.nativeName, actor.affiliation),
      })),
      named.map(({ id, name }) => ({ id, label: name })),
    );
  },
  sources: async (db, typed) => {
    const [found, named] = await Promise.all([findSources(db, typed), typed ? sourcesNamed(db, typed) : []]);
    const choice = ({ id, title, publisher, published }: (typeof found)[number]): Choice => ({
      id,
      label: title,
      detail: words(publisher, published && displayDate(published)),
      publisher,
    });
    return markedFirst(found.map(choice), named.map(choice));
  },
  meetings: async (db, typed) => {
    const [found, named] = await Promise.all([
      findMeetings(db, typed),
      typed ? meetingsNamed(db, typed) : [],
    ]);
    const choice = ({ id, title }: (typeof found)[number]): Choice => ({ id, label: title });
    return markedFirst(found.map(choice), named.map(choice));
  },
  questions: async (db, typed) => {
    const [found, named] = await Promise.all([
      findQuestions(db, typed),
      typed ? questionsNamed(db, typed) : [],
    ]);
    const choice = ({ id, text }: (typeof found)[number]): Choice => ({ id, label: text });
    return markedFirst(found.map(choice), named.map(choice));
  },
  claims: async (db, typed) => (await listClaims(db, { q: typed, limit: 20 })).map(claimChoice),
};

const words = (...parts: readonly (string | null | undefined)[]) => parts.filter(Boolean).join(" · ");

/** Whether a word of what was typed begins none of its names: it was misspelt, or says something else of it. */
function isGuess(names: string, typed: string): boolean {
  const own = names.split(/[ |]+/);
  return !folded(typed)
    .split(" ")
    .every((word) => own.some((name) => name.startsWith(word)));
}

function markedFirst(found: readonly Choice[], named: readonly Choice[]): Choice[] {
  const whole = new Map(found.map((choice) => [choice.id, choice]));
  return namedFirst(
    named.map((choice) => ({ ...(whole.get(choice.id) ?? choice), named: true })),
    found,
  );
}
