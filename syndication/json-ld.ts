import type { PlaceMode, Status } from "@/meetings/vocabulary";
import type { Place } from "@/published/claims/model";
import type { MeetingModel } from "@/published/pages/meeting";

/** schema.org's EventStatusType for each status; none: no Event is emitted. */
const eventStatus: Record<Status, string | null> = {
  proposed: null,
  planned: "EventScheduled",
  scheduled: "EventScheduled",
  in_doubt: "EventScheduled",
  postponed: "EventPostponed",
  rescheduled: "EventRescheduled",
  relocated: "EventScheduled",
  declined: "EventCancelled",
  cancelled: "EventCancelled",
  under_way: "EventScheduled",
  suspended: "EventPostponed",
  held: "EventScheduled",
  not_held: "EventCancelled",
};

/** schema.org's EventAttendanceModeEnumeration for each way of meeting. */
const attendanceMode: Record<PlaceMode, string> = {
  in_person: "OfflineEventAttendanceMode",
  online: "OnlineEventAttendanceMode",
  telephone: "OnlineEventAttendanceMode",
  hybrid: "MixedEventAttendanceMode",
};

const known = /^\d{4}-\d{2}-\d{2}(?:T.+)?$/;
const startOf = (edtf: string | undefined) => (edtf && known.test(edtf) ? edtf : undefined);

/**
 * A meeting as a schema.org Event, as JSON that may stand inside a script element; null for a meeting that nobody
 * has agreed to, or of which accounts differ and none is the record's own. Only a day that is known is a date.
 */
export function meetingJsonLd(meeting: MeetingModel, site: string): string | null {
  const { answer } = meeting;
  const status = answer?.status;
  const type = status && eventStatus[status];
  if (!type) return null;
  const { place, schedule } = answer;
  const startDate = startOf(schedule.date?.edtf);
  const before = startOf(meeting.state.course.earlierDates.at(-1)?.edtf);
  return JSON.stringify({
    "@context": "https://schema.org",
    "@type": "Event",
    "@id": `${site}/meetings/${meeting.key}`,
    url: `${site}/meetings/${meeting.key}`,
    name: meeting.title,
    description: meeting.description ?? undefined,
    eventStatus: `https://schema.org/${type}`,
    startDate,
    previousStartDate: type === "EventRescheduled" ? before : undefined,
    eventAttendanceMode: place?.mode ? `https://schema.org/${attendanceMode[place.mode]}` : undefined,
    location: place ? locationOf(place) : undefined,
    performer: meeting.participants.map((actor) => ({
      "@type": actor.kind === "person" ? "Person" : "Organization",
      name: actor.name,
      url: `${site}/actors/${actor.key}`,
    })),
  }).replaceAll("<", "\\u003c");
}

/** Nothing for a meeting that is online or on the telephone, and nowhere. */
function locationOf({ venue, city, country }: Place) {
  const name = venue ?? city ?? country;
  if (!name) return undefined;
  return {
    "@type": "Place",
    name,
    address: {
      "@type": "PostalAddress",
      addressLocality: city ?? undefined,
      addressCountry: country ?? undefined,
    },
  };
}
