import type {
  Event,
  EventAttendanceModeEnumeration,
  EventStatusType,
  Place as JsonLdPlace,
  WithContext,
} from "schema-dts";
import type { PlaceMode, Status } from "@/meetings/vocabulary";
import type { Place } from "@/published/claims/model";
import type { MeetingModel } from "@/published/pages/meeting";

type NameIn<Words> = Words extends `https://schema.org/${infer Name}` ? Name : never;
type EventStatus = NameIn<EventStatusType>;
type AttendanceMode = NameIn<EventAttendanceModeEnumeration>;

/** schema.org's EventStatusType for each status; none: no Event is emitted. */
const eventStatus: Record<Status, EventStatus | null> = {
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
const attendanceMode: Record<PlaceMode, AttendanceMode> = {
  in_person: "OfflineEventAttendanceMode",
  online: "OnlineEventAttendanceMode",
  telephone: "OnlineEventAttendanceMode",
  hybrid: "MixedEventAttendanceMode",
};

const known = /^\d{4}-\d{2}-\d{2}(?:T[^/]+)?$/;
const startOf = (edtf: string | undefined) => (edtf && known.test(edtf) ? edtf : undefined);

/**
 * A meeting as a schema.org Event, as JSON that may stand inside a script element; null for a meeting that nobody
 * has agreed to, or of whose status accounts differ and none is the record's own. Only a day that is known is a date;
 * of a date and a place of which accounts differ, none of them the record's own, there is neither.
 */
export function meetingJsonLd(meeting: MeetingModel, site: string): string | null {
  const { answer } = meeting;
  const status = answer?.status;
  const type = status && eventStatus[status];
  if (!type) return null;
  const isDisagreedOn = meeting.state.accountsDiffer && answer.whose !== null;
  const place = isDisagreedOn ? null : answer.place;
  const startDate = isDisagreedOn ? undefined : startOf(answer.schedule.date?.edtf);
  const before = isDisagreedOn ? undefined : startOf(meeting.state.course.earlierDates.at(-1)?.edtf);
  const attending = place?.mode && attendanceMode[place.mode];
  const event: WithContext<Event> = {
    "@context": "https://schema.org",
    "@type": "Event",
    "@id": `${site}/meetings/${meeting.key}`,
    url: `${site}/meetings/${meeting.key}`,
    name: meeting.title,
    ...(meeting.description && { description: meeting.description }),
    eventStatus: `https://schema.org/${type}`,
    ...(startDate && { startDate }),
    ...(type === "EventRescheduled" && before && { previousStartDate: before }),
    ...(attending && { eventAttendanceMode: `https://schema.org/${attending}` }),
    ...locationOf(place),
    performer: meeting.participants.flatMap(({ kind, name, key }) =>
      kind === "unnamed"
        ? []
        : { "@type": kind === "person" ? "Person" : "Organization", name, url: `${site}/actors/${key}` },
    ),
  };
  return JSON.stringify(event).replaceAll("<", "\\u003c");
}

/** Nothing for a meeting that is online or on the telephone, and nowhere. */
function locationOf(place: Place | null | undefined): { location?: JsonLdPlace } {
  const { venue, city, country } = place ?? {};
  const name = venue ?? city ?? country;
  if (!name) return {};
  return {
    location: {
      "@type": "Place",
      name,
      address: {
        "@type": "PostalAddress",
        ...(city && { addressLocality: city }),
        ...(country && { addressCountry: country }),
      },
    },
  };
}
