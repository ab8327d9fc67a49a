import type { Choice } from "@/components/desk/choosing/choices";
import type { Passage, Who } from "@/passages/vocabulary";
import type { Mark } from "./model";

/** Those whom passages may name, and the meetings, each by its first name. */
export interface Named {
  names: readonly { id: string; names: readonly string[] }[];
  meetings: readonly { id: string; names: readonly string[] }[];
}

/** Passages that look like facts, with those they name as a form chooses them. */
export function marksOf(passages: readonly Passage[], { names, meetings }: Named): Mark[] {
  const labels = new Map(names.map(({ id, names: [name = ""] }) => [id, name]));
  const titles = new Map(meetings.map(({ id, names: [title = ""] }) => [id, title]));
  /** Nobody, where the text describes someone whom the record does not have yet. */
  const chosen = (who: Who | undefined): Choice | undefined =>
    who && "actorId" in who ? { id: who.actorId, label: labels.get(who.actorId) ?? "" } : undefined;
  /** As far as the record has its links: an unnamed one, whom it may not have, ends what counts anyway. */
  const linked = (via: readonly Who[]): Choice[] => {
    const end = via.findIndex((who) => !chosen(who));
    return via.slice(0, end < 0 ? undefined : end).flatMap((who) => chosen(who) ?? []);
  };
  return passages.map(({ speaker, addressee, actor, meeting, via, date, ...mark }): Mark => {
    const title = meeting && titles.get(meeting);
    return {
      ...mark,
      ...withChoices({ speaker: chosen(speaker), addressee: chosen(addressee), actor: chosen(actor) }),
      ...(meeting && title && { meeting: { id: meeting, label: title } }),
      ...(via && { via: linked(via) }),
      ...(date && { date: { worded: date.worded, of: date.of } }),
    };
  });
}

/** Only those that are there. */
const withChoices = (all: Record<"speaker" | "addressee" | "actor", Choice | undefined>) =>
  Object.fromEntries(Object.entries(all).filter(([, choice]) => choice)) as Partial<
    Record<keyof typeof all, Choice>
  >;
