import { type RefObject, useCallback } from "react";
import type { ClaimKind } from "@/claims/vocabulary";
import { entriesOf, useAsked } from "@/components/desk/form/use-asked";

const pause = 500;

const shared = "id|meeting|accordingTo|reported|relations\\..+|citations\\.\\d+\\.(source|via\\.\\d+)";
/** The fields that decide anything, by the kind of claim; and those without which nothing is told. */
const decisive: Record<ClaimKind, { asked: RegExp; needed: readonly string[] }> = {
  status_change: {
    asked: asking("status|effective|scheduled(AsWorded)?|noDate|noPlace|place\\..+"),
    needed: ["status", "effective"],
  },
  attendance: { asked: asking("actor|change|effective"), needed: ["actor", "change", "effective"] },
  statement: { asked: asking("speaker|onBehalfOf|said|positions\\..+"), needed: ["speaker"] },
};

function asking(own: string): RegExp {
  return new RegExp(`^(${shared}|${own})(\\.typed)?$`);
}

/** Longer than anything that decides; the address has to hold them all. */
const longest = 200;

/** What the server answers. */
interface Told {
  effects: readonly string[];
  /** Why it cannot be published as it is. */
  refusal: string | null;
}

const nothing: Told = { effects: [], refusal: null };

/** What publishing the claim in the form around an element will do; nothing until it is filled in. */
export function useForetold(element: RefObject<HTMLElement | null>, kind: ClaimKind): Told {
  const question = useCallback((form: HTMLFormElement) => questionOf(form, kind), [kind]);
  return useAsked<Told>(element, question, pause) ?? nothing;
}

function questionOf(form: HTMLFormElement, kind: ClaimKind): string | null {
  const { asked, needed } = decisive[kind];
  const params = new URLSearchParams({ kind });
  for (const [name, value] of entriesOf(form))
    if (value.trim() && asked.test(name)) params.append(name, value.slice(0, longest));
  return needed.every((name) => params.has(name)) ? `/desk/foretell?${params}` : null;
}
