import ical, { ICalEventStatus } from "ical-generator";
import { placeName } from "@/meetings/rules";
import { type Status, statusLabels } from "@/meetings/vocabulary";
import type { DatedMeeting } from "@/published/pages/calendar";

const { CANCELLED, CONFIRMED, TENTATIVE } = ICalEventStatus;

/** iCalendar's STATUS for each status. A meeting that is postponed is in no calendar until it has a day again. */
const eventStatus: Record<Status, ICalEventStatus> = {
  proposed: TENTATIVE,
  planned: TENTATIVE,
  scheduled: CONFIRMED,
  in_doubt: TENTATIVE,
  postponed: TENTATIVE,
  rescheduled: CONFIRMED,
  relocated: CONFIRMED,
  declined: CANCELLED,
  cancelled: CANCELLED,
  under_way: CONFIRMED,
  suspended: TENTATIVE,
  held: CONFIRMED,
  not_held: CANCELLED,
};

const dayLength = 24 * 60 * 60 * 1000;

/**
 * Meetings as iCalendar (RFC 5545). An event keeps its UID whatever becomes of the meeting. Days have no time and no
 * zone, times of day are UTC; nobody has said when a meeting ends, so a time of day has no end.
 * @param site what absolute links begin with.
 */
export function calendarOf(meetings: readonly DatedMeeting[], site: string): string {
  const { hostname } = new URL(site);
  // The library writes names as they come: only text of our own may stand in one.
  const calendar = ical({
    prodId: { company: "Onrecord", product: "Onrecord", language: "EN" },
    name: "Onrecord",
    ttl: 60 * 60,
  });
  for (const meeting of meetings) {
    const url = `${site}/meetings/${meeting.key}`;
    calendar.createEvent({
      id: `${meeting.id}@${hostname}`,
      sequence: meeting.changes,
      stamp: meeting.lastChanged,
      lastModified: meeting.lastChanged,
      ...timeOf(meeting),
      summary: meeting.title,
      description: descriptionOf(meeting, url),
      location: meeting.place ? placeName(meeting.place) : null,
      url,
      status: eventStatus[meeting.status],
    });
  }
  // The library leaves out the end of the last line (RFC 5545, section 3.4).
  return `${calendar.toString()}\r\n`;
}

function timeOf({ day, clock }: DatedMeeting) {
  if (clock) return { start: clock };
  const start = new Date(`${day}T00:00:00Z`);
  return { start, end: new Date(start.getTime() + dayLength), allDay: true };
}

function descriptionOf({ status, accordingTo, accountsDiffer, description }: DatedMeeting, url: string) {
  const { label } = statusLabels[status];
  return [
    accordingTo ? `${label}, according to ${accordingTo}.` : `${label}.`,
    accountsDiffer ? "Accounts differ." : null,
    description,
    url,
  ]
    .filter(Boolean)
    .join("\n");
}
