import { overlaps, type Span } from "./span";

/** An office that somebody holds or held in an organisation. */
export interface Office {
  actorId: string;
  organisationId: string | null;
  held: Span;
}

/** What decides who is party to a meeting. */
export interface PartyFacts {
  /** Who takes part in it. */
  participants: readonly string[];
  offices: readonly Office[];
  /** Which organisation is part of which; affiliations of unnamed people are none of these. */
  parts: readonly { partId: string; wholeId: string }[];
}

/** A date as the day that offices are asked for: one that is open at an end stands for its other end. */
function dayOf({ earliest, latest }: Span): Span {
  return { earliest: earliest ?? latest, latest: latest ?? earliest };
}

/** Whether an office was held on a day; on some day of it, where the date leaves several. */
export const isHeldOn = (held: Span, day: Span): boolean => overlaps(held, dayOf(day));

/** The organisations that an actor holds an office in on a day; on any of them, where the date leaves several. */
export function organisationsOf(actorId: string, offices: readonly Office[], day: Span): string[] {
  return offices.flatMap((office) =>
    office.actorId === actorId && office.organisationId !== null && isHeldOn(office.held, day)
      ? [office.organisationId]
      : [],
  );
}

/**
 * Everybody who is party to a meeting on a day: who takes part; the organisations they hold offices in that day;
 * what is part of all these, or has them as part; and who holds an office in any of them that day.
 */
export function partiesOn(day: Span, { participants, offices, parts }: PartyFacts): ReadonlySet<string> {
  const taking = [...participants, ...participants.flatMap((id) => organisationsOf(id, offices, day))];
  const below = reach(taking, (id) => parts.flatMap((one) => (one.wholeId === id ? [one.partId] : [])));
  const above = reach(taking, (id) => parts.flatMap((one) => (one.partId === id ? [one.wholeId] : [])));
  const bodies = new Set([...below, ...above]);
  const holders = offices.flatMap(({ actorId, organisationId, held }) =>
    organisationId !== null && bodies.has(organisationId) && isHeldOn(held, day) ? [actorId] : [],
  );
  return new Set([...bodies, ...holders]);
}

/** Some actors and all that lies beyond them, step by step; a circle ends where it began. */
function reach(from: readonly string[], next: (id: string) => string[]): Set<string> {
  const reached = new Set(from);
  for (const id of reached) for (const further of next(id)) reached.add(further);
  return reached;
}
