import type { ActorKind } from "@/actors/vocabulary";
import type { ClaimState } from "@/claims/vocabulary";
import type { ExcerptCheck, Standing } from "./vocabulary";

/** A span of time by its first and last instant, inclusive; null where it is open or unknown. */
export interface Span {
  earliest: Date | null;
  latest: Date | null;
}

/** A link of a chain: the source's publisher first, then whom it relies on, outwards. */
export interface Link {
  id: string;
  kind: ActorKind;
}

/** Whether two spans share an instant; an open end reaches as far as it takes. */
export function overlaps(one: Span, other: Span): boolean {
  const startsInTime = !one.earliest || !other.latest || one.earliest <= other.latest;
  const endsInTime = !one.latest || !other.earliest || one.latest >= other.earliest;
  return startsInTime && endsInTime;
}

/**
 * Where a citation's claim comes from: the last link of its chain that is not unnamed. A chain of unnamed links
 * only has its first as origin, because somebody published it.
 */
export function originOf(chain: readonly [Link, ...Link[]]): string {
  return (chain.findLast((link) => link.kind !== "unnamed") ?? chain[0]).id;
}

/** The distinct origins over a claim's citations: twelve articles that repeat one outlet have one. */
export function independentOrigins(chains: readonly (readonly [Link, ...Link[]])[]): string[] {
  return [...new Set(chains.map(originOf))];
}

/** Somebody who takes part in a meeting the claim is about, and the organisations they hold roles in. */
export interface Participant {
  id: string;
  roles: readonly { organisationId: string | null; held: Span }[];
}

export interface StandingFacts {
  state: ClaimState;
  /** A published, unretracted claim denies it or its premise. */
  denied: boolean;
  /** Its independent origins. */
  origins: readonly string[];
  participants: readonly Participant[];
  /** The day it speaks of, for the roles held on that day. */
  day: Span;
}

/** How well a claim stands: the first that fits of retracted, disputed, confirmed, reported. */
export function standing(facts: StandingFacts): Standing {
  if (facts.state === "retracted") return "retracted";
  if (facts.denied) return "disputed";
  if (facts.origins.length >= 2) return "confirmed";
  const speaksForItself = facts.participants.some(
    (participant) =>
      facts.origins.includes(participant.id) ||
      participant.roles.some(
        (role) =>
          role.organisationId !== null &&
          facts.origins.includes(role.organisationId) &&
          overlaps(role.held, facts.day),
      ),
  );
  return speaksForItself ? "confirmed" : "reported";
}

/** Text as excerpts are compared: without typography, case and spacing. */
export const foldForComparison = (text: string) =>
  text
    .normalize("NFKC")
    .replace(/[\u2018\u2019\u201A\u2039\u203A]/g, "'")
    .replace(/[\u201C\u201D\u201E\u00AB\u00BB]/g, '"')
    .replace(/[\u2010-\u2015]/g, "-")
    .replace(/\s+/g, " ")
    .trim()
    .toLowerCase();

/** Whether an excerpt's words stand in the captured text, typography and spacing aside; null: nothing to compare. */
export function checkExcerpt(excerpt: string | null, captured: string | null): ExcerptCheck {
  if (!excerpt) return "no_excerpt";
  if (captured === null) return "no_capture";
  return foldForComparison(captured).includes(foldForComparison(excerpt)) ? "found" : "not_found";
}
