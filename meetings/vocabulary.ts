export const meetingKinds = [
  "talks",
  "summit",
  "call",
  "visit",
  "conference",
  "consultation",
  "signing",
  "other",
] as const;
export type MeetingKind = (typeof meetingKinds)[number];

export const meetingKindLabels: Record<MeetingKind, string> = {
  talks: "Talks",
  summit: "Summit",
  call: "Call",
  visit: "Visit",
  conference: "Conference",
  consultation: "Consultation",
  signing: "Signing",
  other: "Other",
};

/** In what capacity an actor takes part in a meeting. */
export const capacities = ["principal", "host", "presides", "mediator", "delegate", "observer"] as const;
export type Capacity = (typeof capacities)[number];

export const capacityLabels: Record<Capacity, string> = {
  principal: "Principal",
  host: "Host",
  presides: "Presides",
  mediator: "Mediator",
  delegate: "Delegate",
  observer: "Observer",
};

/** How one meeting bears on another: `meeting` *how* `related`. */
export const meetingRelationKinds = ["prepares", "follows", "replaces", "part_of", "depends_on"] as const;
export type MeetingRelationKind = (typeof meetingRelationKinds)[number];

export const meetingRelationLabels: Record<MeetingRelationKind, { forward: string; backward: string }> = {
  prepares: { forward: "prepares", backward: "prepared by" },
  follows: { forward: "follows", backward: "followed by" },
  replaces: { forward: "replaces", backward: "replaced by" },
  part_of: { forward: "part of", backward: "includes" },
  depends_on: { forward: "depends on", backward: "needed for" },
};

export const statuses = [
  "proposed",
  "planned",
  "scheduled",
  "in_doubt",
  "postponed",
  "rescheduled",
  "relocated",
  "declined",
  "cancelled",
  "under_way",
  "suspended",
  "held",
  "not_held",
] as const;
export type Status = (typeof statuses)[number];

/** A status as a reader sees it, and what it means. Shown on /methodology and beside the `Status` field. */
export const statusLabels: Record<Status, { label: string; means: string }> = {
  proposed: { label: "Proposed", means: "An idea or an invitation; nobody has agreed." },
  planned: { label: "Planned", means: "Agreed in principle; no date, or a vague one." },
  scheduled: { label: "Scheduled", means: "A date is set." },
  in_doubt: { label: "In doubt", means: "Planned or scheduled, and those who would know doubt it." },
  postponed: { label: "Postponed", means: "Off its date, with no new one." },
  rescheduled: { label: "Rescheduled", means: "Moved to a new date." },
  relocated: { label: "Relocated", means: "Moved to a new place." },
  declined: { label: "Declined", means: "An invitation was refused." },
  cancelled: { label: "Cancelled", means: "Called off." },
  under_way: { label: "Under way", means: "Has begun." },
  suspended: { label: "Suspended", means: "Begun and interrupted." },
  held: { label: "Held", means: "Took place." },
  not_held: { label: "Not held", means: "Its time passed without it, nobody having cancelled." },
};

/** How those who meet are together. */
export const placeModes = ["in_person", "online", "telephone", "hybrid"] as const;
export type PlaceMode = (typeof placeModes)[number];

export const placeModeLabels: Record<PlaceMode, string> = {
  in_person: "In person",
  online: "Online",
  telephone: "By telephone",
  hybrid: "In person and online",
};

/** Statuses of a meeting that is still expected: its date can pass unanswered, which makes it overdue. */
export const openStatuses: readonly Status[] = [
  "proposed",
  "planned",
  "scheduled",
  "in_doubt",
  "rescheduled",
  "relocated",
];

export const attendanceChanges = [
  "invited",
  "accepted",
  "declined",
  "disinvited",
  "conditional",
  "attended",
  "absent",
] as const;
export type AttendanceChange = (typeof attendanceChanges)[number];

export const attendanceChangeLabels: Record<AttendanceChange, string> = {
  invited: "Invited",
  accepted: "Accepted",
  declined: "Declined",
  disinvited: "Disinvited",
  conditional: "Would attend on conditions",
  attended: "Attended",
  absent: "Absent",
};
