import { actorKindLabels } from "@/actors/vocabulary";
import { relationKindLabels } from "@/claims/vocabulary";
import { countryName } from "@/lib/countries";
import { displayDate } from "@/lib/dates";
import type { Line } from "@/lib/differences";
import {
  attendanceChangeLabels,
  capacityLabels,
  meetingKindLabels,
  meetingRelationLabels,
  placeModeLabels,
  statusLabels,
} from "@/meetings/vocabulary";
import { sourceKindLabels } from "@/sources/vocabulary";
import { stanceLabels, statementFormLabels, statementMediumLabels } from "@/statements/vocabulary";
import type { SubjectVersion } from "./model";

/** A version field by field, in a reader's words and in the order of its form; what it does not say is left out. */
export function inWords(version: SubjectVersion): Line[] {
  const lines: [label: string, text: string | null | undefined][] = [
    ["Title", version.title],
    ["Name", version.name],
    ["Name in its own script", version.nativeName],
    ["Kind", version.meetingKind && meetingKindLabels[version.meetingKind]],
    ["Kind", version.actorKind && actorKindLabels[version.actorKind]],
    ["Kind", version.sourceKind && sourceKindLabels[version.sourceKind]],
    ["Publisher", version.publisher],
    ["Address", version.url],
    ["Published", dateText(version.published)],
    ["Also known as", version.names?.join("\n")],
    ["Description", version.description],
    ["Affiliation", version.affiliation],
    ["Roles", version.roles?.map(roleText).join("\n")],
    ["Time zone", version.timeZone],
    ["Participants", version.participants?.map(participantText).join("\n")],
    ["Related meetings", version.related?.map(relatedText).join("\n")],
    ["Status", version.status && statusLabels[version.status].label],
    ["In the source’s words", version.statusAsWorded],
    ["Actor", version.attendee],
    ["Change", version.change && attendanceChangeLabels[version.change]],
    ["Speaker", version.speaker],
    ["On behalf of", version.onBehalfOf],
    ["To", version.addressee],
    ["Said", dateText(version.said, version.clock)],
    ["Form", version.form && statementFormLabels[version.form]],
    ["Medium", version.medium && statementMediumLabels[version.medium]],
    ["Text", version.text],
    ["Language", version.language],
    ["Original text", version.originalText],
    ["Effective", dateText(version.effective, version.clock)],
    ["According to", version.accordingTo],
    ["Decided by", version.decidedBy?.join("\n")],
    ["Reported", dateText(version.reported, version.clock)],
    ["Scheduled", scheduleText(version)],
    ["Place", placeText(version)],
    ["Meeting", version.meeting],
    ["Meetings", version.meetings?.join("\n")],
    [
      "Positions",
      version.positions?.map(({ question, stance }) => `${stanceLabels[stance]}: ${question}`).join("\n"),
    ],
    ["Bears on", version.relations?.map(relationText).join("\n")],
    ["Sources", version.citations?.map(citationText).join("\n")],
    ["Note", version.note],
  ];
  return lines.flatMap(([label, text]) => (text ? [{ label, text }] : []));
}

/** @param timeZone in which times of day are shown (IANA); UTC where there is none. */
function dateText(date: SubjectVersion["effective"], timeZone?: string | null): string | null {
  const plain = date?.edtf ? displayDate(date.edtf, { timeZone }) : null;
  if (!date?.asWorded) return plain;
  return plain ? `“${date.asWorded}” (${plain})` : `“${date.asWorded}”`;
}

function scheduleText({ setsSchedule, scheduled, clock }: SubjectVersion): string | null {
  const text = dateText(scheduled, clock);
  if (!setsSchedule || scheduled?.edtf) return text;
  return text ? `No date is set: ${text}` : "No date is set";
}

function placeText({ setsPlace, venue, city, country, mode }: SubjectVersion): string | null {
  if (!setsPlace) return null;
  const known = [venue, city, country && countryName(country), mode && placeModeLabels[mode]].filter(Boolean);
  return known.length > 0 ? known.join(", ") : "No place is set";
}

const roleText = ({ title, organisation, from, to }: NonNullable<SubjectVersion["roles"]>[number]) =>
  [title, organisation, from && `from ${displayDate(from)}`, to && `to ${displayDate(to)}`]
    .filter(Boolean)
    .join(", ");

const participantText = ({ name, capacity }: NonNullable<SubjectVersion["participants"]>[number]) =>
  `${name} (${capacityLabels[capacity].toLowerCase()})`;

const relatedText = ({ title, how }: NonNullable<SubjectVersion["related"]>[number]) =>
  `${meetingRelationLabels[how].forward} ${title}`;

function relationText({ how, target }: NonNullable<SubjectVersion["relations"]>[number]): string {
  const words: Record<string, string> = attendanceChangeLabels;
  const status = statusLabels[target as keyof typeof statusLabels]?.label;
  return `${relationKindLabels[how]}: ${status ?? words[target] ?? target}`;
}

function citationText({
  source,
  publisher,
  excerpt,
  via,
}: NonNullable<SubjectVersion["citations"]>[number]): string {
  const chain = [publisher, ...via].join(" ← ");
  return excerpt ? `${chain}: ${source} — “${excerpt}”` : `${chain}: ${source}`;
}
