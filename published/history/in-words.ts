import { countryName } from "@/lib/countries";
import { displayDate } from "@/lib/dates";
import type { Line } from "@/lib/differences";
import { type Key, t } from "@/lib/language";
import { changeInWords } from "@/published/claims/change-in-words";
import type { SubjectVersion } from "./model";

/** A version field by field, in a reader's words and in the order of its form; what it does not say is left out. */
export function inWords(version: SubjectVersion): Line[] {
  const lines: [label: Key, text: string | null | undefined][] = [
    ["field.title", version.title],
    ["field.name", version.name],
    ["field.native_name", version.nativeName],
    ["field.kind", version.meetingKind && t(`meeting_kind.${version.meetingKind}`)],
    ["field.kind", version.actorKind && t(`actor_kind.${version.actorKind}`)],
    ["field.kind", version.sourceKind && t(`source_kind.${version.sourceKind}`)],
    ["field.publisher", version.publisher],
    ["field.address", version.url],
    ["field.archived", version.archiveUrl],
    ["field.published", dateText(version.published)],
    ["field.also_known_as", version.names?.join("\n")],
    ["field.description", version.description],
    ["field.affiliation", version.affiliation],
    ["field.roles", version.roles?.map(roleText).join("\n")],
    ["field.time_zone", version.timeZone],
    ["field.participants", version.participants?.map(participantText).join("\n")],
    ["field.related", version.related?.map(relatedText).join("\n")],
    ["field.status", version.status && t(`status.${version.status}`)],
    ["field.as_worded", version.statusAsWorded],
    ["field.actor", version.attendee],
    ["field.change", version.change && t(`attendance.${version.change}`)],
    ["field.speaker", version.speaker],
    ["field.on_behalf_of", version.onBehalfOf],
    ["field.to", version.addressee],
    ["field.said", dateText(version.said, version.clock)],
    ["field.form", version.form && t(`form.${version.form}`)],
    ["field.medium", version.medium && t(`medium.${version.medium}`)],
    ["field.text", version.text],
    ["field.language", version.language],
    ["field.original", version.originalText],
    ["field.effective", dateText(version.effective, version.clock)],
    ["field.according", version.accordingTo],
    ["field.decided_by", version.decidedBy?.join("\n")],
    ["field.reported", dateText(version.reported, version.clock)],
    ["field.scheduled", scheduleText(version)],
    ["field.place", placeText(version)],
    ["field.meeting", version.meeting],
    ["field.meetings", version.meetings?.join("\n")],
    [
      "field.positions",
      version.positions?.map(({ question, stance }) => `${t(`stance.${stance}`)}: ${question}`).join("\n"),
    ],
    ["field.bears_on", version.relations?.map(relationText).join("\n")],
    ["field.sources", version.citations?.map(citationText).join("\n")],
    ["field.note", version.note],
  ];
  return lines.flatMap(([label, text]) => (text ? [{ label: t(label), text }] : []));
}

/** @param timeZone in which times of day are shown (IANA); UTC where there is none. */
function dateText(date: SubjectVersion["effective"], timeZone?: string | null): string | null {
  const plain = date?.edtf ? displayDate(date.edtf, { timeZone }) : null;
  if (!date?.asWorded) return plain;
  const words = date.asWorded;
  return plain ? t("words.date_as_worded", { words, date: plain }) : t("words.quoted", { words });
}

function scheduleText({ setsSchedule, scheduled, clock }: SubjectVersion): string | null {
  const text = dateText(scheduled, clock);
  if (!setsSchedule || scheduled?.edtf) return text;
  return text ? t("field.no_date_but", { words: text }) : t("schedule.no_date_set");
}

function placeText({ setsPlace, venue, city, country, mode }: SubjectVersion): string | null {
  if (!setsPlace) return null;
  const known = [venue, city, country && countryName(country), mode && t(`place_mode.${mode}`)].filter(
    Boolean,
  );
  return known.length > 0 ? known.join(", ") : t("schedule.no_place_set");
}

const roleText = ({ title, organisation, from, to }: NonNullable<SubjectVersion["roles"]>[number]) =>
  [
    title,
    organisation,
    from && t("field.role_from", { date: displayDate(from, { form: "of" }) }),
    to && t("field.role_to", { date: displayDate(to, { form: "of" }) }),
  ]
    .filter(Boolean)
    .join(", ");

const participantText = ({ name, capacity }: NonNullable<SubjectVersion["participants"]>[number]) =>
  `${name} (${t(`capacity.${capacity}`).toLowerCase()})`;

const relatedText = ({ title, how }: NonNullable<SubjectVersion["related"]>[number]) =>
  `${t(`meeting_relation.${how}.forward`)} ${title}`;

function relationText({ how, target }: NonNullable<SubjectVersion["relations"]>[number]): string {
  return `${t(`relation.${how}`)}: ${changeInWords(target)}`;
}

function citationText({
  source,
  publisher,
  excerpt,
  via,
}: NonNullable<SubjectVersion["citations"]>[number]): string {
  const chain = [publisher, ...via].join(" ← ");
  return excerpt ? `${chain}: ${source} — ${t("words.quoted", { words: excerpt })}` : `${chain}: ${source}`;
}
