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
  statusLabels,
} from "@/meetings/vocabulary";
import { sourceKindLabels } from "@/sources/vocabulary";
import { stanceLabels, statementFormLabels } from "@/statements/vocabulary";
import type { Facts } from "./model";

/** A version field by field, in a reader's words and in the order of its form; what it does not say is left out. */
export function inWords(facts: Facts): Line[] {
  const lines: [label: string, text: string | null | undefined][] = [
    ["Title", facts.title],
    ["Name", facts.name],
    ["Name in its own script", facts.nativeName],
    ["Kind", facts.meetingKind && meetingKindLabels[facts.meetingKind]],
    ["Kind", facts.actorKind && actorKindLabels[facts.actorKind]],
    ["Kind", facts.sourceKind && sourceKindLabels[facts.sourceKind]],
    ["Publisher", facts.publisher],
    ["Address", facts.url],
    ["Published", dateText(facts.published)],
    ["Also known as", facts.names?.join("\n")],
    ["Description", facts.description],
    ["Affiliation", facts.affiliation],
    ["Roles", facts.roles?.map(roleText).join("\n")],
    ["Time zone", facts.timeZone],
    ["Participants", facts.participants?.map(participantText).join("\n")],
    ["Related meetings", facts.related?.map(relatedText).join("\n")],
    ["Status", facts.status && statusLabels[facts.status].label],
    ["Actor", facts.attendee],
    ["Change", facts.change && attendanceChangeLabels[facts.change]],
    ["Speaker", facts.speaker],
    ["On behalf of", facts.onBehalfOf],
    ["To", facts.addressee],
    ["Said", dateText(facts.said)],
    ["Form", facts.form && statementFormLabels[facts.form]],
    ["Text", facts.text],
    ["Language", facts.language],
    ["Original text", facts.originalText],
    ["Effective", dateText(facts.effective)],
    ["According to", facts.accordingTo],
    ["Reported", dateText(facts.reported)],
    ["Scheduled", facts.setsSchedule ? (dateText(facts.scheduled) ?? "No date is set") : null],
    ["Place", placeText(facts)],
    ["Meeting", facts.meeting],
    ["Meetings", facts.meetings?.join("\n")],
    [
      "Positions",
      facts.positions?.map(({ question, stance }) => `${stanceLabels[stance]}: ${question}`).join("\n"),
    ],
    ["Bears on", facts.relations?.map(relationText).join("\n")],
    ["Sources", facts.citations?.map(citationText).join("\n")],
    ["Note", facts.note],
  ];
  return lines.flatMap(([label, text]) => (text ? [{ label, text }] : []));
}

function dateText(date: Facts["effective"]): string | null {
  if (!date?.edtf) return null;
  const plain = displayDate(date.edtf);
  return date.asWorded ? `“${date.asWorded}” (${plain})` : plain;
}

function placeText({ setsPlace, venue, city, country }: Facts): string | null {
  if (!setsPlace) return null;
  const known = [venue, city, country && countryName(country)].filter(Boolean);
  return known.length > 0 ? known.join(", ") : "No place is set";
}

const roleText = ({ title, organisation, from, to }: NonNullable<Facts["roles"]>[number]) =>
  [title, organisation, from && `from ${displayDate(from)}`, to && `to ${displayDate(to)}`]
    .filter(Boolean)
    .join(", ");

const participantText = ({ name, capacity }: NonNullable<Facts["participants"]>[number]) =>
  `${name} (${capacityLabels[capacity].toLowerCase()})`;

const relatedText = ({ title, how }: NonNullable<Facts["related"]>[number]) =>
  `${meetingRelationLabels[how].forward} ${title}`;

function relationText({ how, target }: NonNullable<Facts["relations"]>[number]): string {
  const words: Record<string, string> = attendanceChangeLabels;
  const status = statusLabels[target as keyof typeof statusLabels]?.label;
  return `${relationKindLabels[how]}: ${status ?? words[target] ?? target}`;
}

function citationText({ source, publisher, excerpt, via }: NonNullable<Facts["citations"]>[number]): string {
  const chain = [publisher, ...via].join(" ← ");
  return excerpt ? `${chain}: ${source} — “${excerpt}”` : `${chain}: ${source}`;
}
