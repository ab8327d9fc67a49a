import type { ClaimState } from "@/claims/vocabulary";
import type { Standing } from "@/provenance/vocabulary";
import type { Link } from "./origin";
import { overlaps, type Span } from "./span";

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
