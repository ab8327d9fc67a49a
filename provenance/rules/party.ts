import { edgesOf, type ImpreciseDate } from "@/lib/dates";
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

/** When something was: the instants that its date can mean, and its days where these are others than days of UTC. */
export interface OfficeDays extends Span {
  /** From the first to the last instant of UTC's, as the days of offices are kept. */
  days?: Span;
}

/**
 * A date as offices are asked for. A time of day is of its day by the clock of what the claim is about.
 * @param timeZone IANA; null: UTC.
 */
export function officeDays(date: ImpreciseDate, timeZone: string | null): OfficeDays {
  const { earliest, latest } = date;
  const { first, last } = edgesOf(date, timeZone ?? "UTC");
  const days = {
    earliest: first?.clock ? new Date(`${first.day}T00:00:00.000Z`) : earliest,
    latest: last?.clock ? new Date(`${last.day}T23:59:59.999Z`) : latest,
  };
  return { earliest, latest, days };
}

/** A date that is open at an end stands for its other end. */
function closed({ earliest, latest }: Span): Span {
  return { earliest: earliest ?? latest, latest: latest ?? earliest };
}

const isDay = (bound: Date | null) =>
  bound !== null && /T(00:00:00\.000|23:59:59\.999)Z/.test(bound.toISOString());

/**
 * Whether an office was held on a day; on some day of it, where the date leaves several. An office that began or ended at
 * a time of day, and not with a day, is asked for by the time.
 */
export function isHeldOn(held: Span, day: OfficeDays): boolean {
  const [times, days] = [closed(day), closed(day.days ?? day)];
  const hasBegun = overlaps({ ...held, latest: null }, isDay(held.earliest) ? days : times);
  return hasBegun && overlaps({ ...held, earliest: null }, isDay(held.latest) ? days : times);
}

/** The organisations that an actor holds an office in on a day; on any of them, where the date leaves several. */
export function organisationsOf(actorId: string, offices: readonly Office[], day: OfficeDays): string[] {
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
export function partiesOn(
  day: OfficeDays,
  { participants, offices, parts }: PartyFacts,
): ReadonlySet<string> {
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
