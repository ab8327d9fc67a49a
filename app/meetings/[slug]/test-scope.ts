import type { Dossier } from "@/dossiers/testing";
import { countryName } from "@/lib/countries";
import { dayIn, displayDate, displaySince, edgesOf, hemisphereOf, parseEdtf } from "@/lib/dates";
import {
  attendanceChangeLabels,
  meetingKindLabels,
  placeModeLabels,
  type Status,
  statusLabels,
} from "@/meetings/vocabulary";
import { statementMediumLabels } from "@/statements/vocabulary";

/** What a dossier says of one meeting: all that a page of it can have from anybody. */
export interface Scope {
  /** Of everything that names somebody or something, in its own words. */
  texts: string[];
  /** Actors by key, with their names. */
  actors: ReadonlyMap<string, string>;
  statuses: ReadonlySet<Status>;
}

export function scopeOf(dossier: Dossier, slug: string): Scope {
  const meeting = dossier.meetings.find(({ key }) => key === slug);
  if (!meeting) throw new Error(`The dossier has no ${slug}.`);
  const own = claimsAbout(dossier, slug);
  const bearing = dossier.relations.flatMap(({ claim, target }) =>
    own.some(({ key }) => key === claim || key === target) ? [claim, target] : [],
  );
  const others = allClaims(dossier).filter(({ key }) => bearing.includes(key));
  const claims = [...new Set([...own, ...others])];
  const relatives = dossier.meetings.filter(
    ({ key, related = [] }) =>
      meeting.related?.some((one) => one.meeting === key) || related.some((one) => one.meeting === slug),
  );
  const keys = keysIn([...claims, meeting.participants]);
  // Whose account a related meeting's status is.
  const rivals = relatives.flatMap(({ key }) => dossier.statusChanges.filter((one) => one.meeting === key));
  for (const { accordingTo } of rivals) if (accordingTo) keys.add(accordingTo);
  const sources = dossier.sources.filter(({ key }) => keys.has(key));
  for (const { publisher } of sources) keys.add(publisher);
  const actors = dossier.actors.filter(({ key }) => keys.has(key));
  const wholes = dossier.actors.filter(({ key }) => actors.some(({ affiliation }) => affiliation === key));
  const questions = dossier.questions.filter(({ key }) => keys.has(key));
  const zone = meeting.timeZone ?? "UTC";
  return {
    texts: [
      meeting.title,
      meeting.description ?? "",
      meeting.timeZone ?? "",
      meetingKindLabels[meeting.kind],
      ...(meeting.alsoKnownAs ?? []),
      ...relatives.map(({ title }) => title),
      ...sources.map(({ title }) => title),
      ...sources.flatMap(({ published = "" }) => inWords(published, zone, claims)),
      ...[...actors, ...wholes].map(({ name }) => name),
      ...actors.flatMap(({ roles = [] }) => roles.map(({ title }) => title)),
      ...questions.map(({ text }) => text),
      ...claims.flatMap((claim) => wordsOf(claim)),
      ...claims.flatMap((claim) => datesOf(claim)).flatMap((edtf) => inWords(edtf, zone, claims)),
      ...whenHeld(dossier, slug).flatMap((edtf) => inWords(edtf, zone, claims)),
    ],
    actors: new Map(actors.map(({ key, name }) => [key, name])),
    statuses: new Set(
      [...own, ...others, ...rivals].flatMap((claim) => ("status" in claim ? [claim.status] : [])),
    ),
  };
}

type Claim = ReturnType<typeof allClaims>[number];

const allClaims = ({ statusChanges, attendance, statements }: Dossier) => [
  ...statusChanges,
  ...attendance,
  ...statements,
];

const claimsAbout = (dossier: Dossier, slug: string) =>
  allClaims(dossier).filter((claim) =>
    "meetings" in claim ? claim.meetings.includes(slug) : claim.meeting === slug,
  );

/** Every text in a value, of which some are keys. */
function keysIn(value: unknown): Set<string> {
  return new Set(JSON.stringify(value).match(/(?<=")[\w-]+(?=")/g));
}

function wordsOf(claim: Claim): string[] {
  if ("speaker" in claim)
    return [claim.text, claim.saidAsWorded ?? "", claim.medium ? statementMediumLabels[claim.medium] : ""];
  if ("change" in claim) return [attendanceChangeLabels[claim.change], claim.note ?? ""];
  const { venue, city, country, mode } = claim.place ?? {};
  return [
    claim.statusAsWorded ?? "",
    claim.scheduledAsWorded ?? "",
    claim.effectiveAsWorded ?? "",
    claim.note ?? "",
    venue ?? "",
    city ?? "",
    country ? countryName(country) : "",
    mode ? placeModeLabels[mode] : "",
  ];
}

const datesOf = (claim: Claim): string[] =>
  "speaker" in claim
    ? [claim.said ?? "", claim.reported ?? ""]
    : [claim.effective, claim.reported ?? "", ("scheduled" in claim && claim.scheduled) || ""];

/** The first rule by which a page has a date that nobody gave: a meeting was from when it was under way to when it was held. */
function whenHeld({ statusChanges }: Dossier, slug: string): string[] {
  const first = (status: Status) =>
    statusChanges.find((change) => change.meeting === slug && change.status === status)?.effective;
  const [began, ended] = [first("under_way"), first("held")];
  return began && ended ? [`${began}/${ended}`] : [];
}

/** The second: a date in words, by the meeting's clock and seasons, and the days at its ends. */
function inWords(edtf: string, timeZone: string, claims: readonly Claim[]): string[] {
  const parsed = parseEdtf(edtf);
  if (!parsed.ok) return [];
  const countries = claims.flatMap((claim) => ("place" in claim ? (claim.place?.country ?? []) : []));
  const seasons = [{ timeZone }, ...countries.map((country) => ({ country }))].map(hemisphereOf);
  const { first, last } = edgesOf(parsed.date, timeZone);
  const { earliest, latest } = parsed.date;
  return [
    ...seasons.flatMap((hemisphere) => [
      displayDate(edtf, { timeZone, hemisphere }),
      displaySince(edtf, { timeZone, hemisphere }),
    ]),
    ...[first, last].flatMap((edge) => (edge ? [displayDate(edge.day)] : [])),
    ...[earliest, latest].flatMap((at) =>
      at && edtf.includes("T") ? [displayDate(dayIn(timeZone, at))] : [],
    ),
  ];
}

export const labelOf = (status: Status): string => statusLabels[status].label;
