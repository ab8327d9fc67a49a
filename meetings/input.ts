import { z } from "zod";
import { accordingTo, claimFields, correctionFields, editFields } from "@/claims";
import { countryCode } from "@/lib/countries";
import { edtfText } from "@/lib/dates/zod";
import { key } from "@/lib/keys";
import { limits, line, prose, timeZone } from "@/lib/text";
import {
  attendanceChanges,
  capacities,
  meetingKinds,
  meetingRelationKinds,
  placeModes,
  statuses,
} from "./vocabulary";

const chosenMeeting = z.uuid("Choose a meeting.");

/** What an editor says a meeting is. Participants and related meetings are named by id. */
export const meetingInput = z.strictObject({
  id: z.uuid().optional(),
  key: key.optional(),
  title: line(limits.title, "Write the title."),
  alsoKnownAs: z.array(line(limits.title)).max(50, "Give at most 50 other names.").default([]),
  kind: z.enum(meetingKinds, "Choose what kind of meeting this is."),
  description: prose(limits.note).nullish(),
  timeZone: timeZone.nullish(),
  participants: z
    .array(
      z.strictObject({
        actor: z.uuid("Choose an actor from the list."),
        as: z.enum(capacities, "Choose in what capacity."),
      }),
    )
    .max(100, "Give at most 100 participants.")
    .refine((all) => new Set(all.map((one) => one.actor)).size === all.length, "Name each participant once."),
  related: z
    .array(
      z.strictObject({
        meeting: chosenMeeting,
        how: z.enum(meetingRelationKinds, "Choose how one bears on the other."),
      }),
    )
    .max(50, "Give at most 50 related meetings.")
    .default([]),
});
export type MeetingInput = z.input<typeof meetingInput>;

export const meetingEdit = meetingInput.omit({ id: true, key: true }).extend({
  id: z.uuid(),
  version: z.coerce.number().int(),
});

const place = z.strictObject({
  venue: line(limits.name).nullish(),
  city: line(limits.name).nullish(),
  country: countryCode.nullish(),
  mode: z.enum(placeModes, "Choose how they meet.").nullish(),
});

export const statusChangeInput = z.strictObject({
  ...claimFields,
  meeting: chosenMeeting,
  status: z.enum(statuses, "Choose a status."),
  /** The source's own word for the status: "on hold". */
  statusAsWorded: line(limits.title).nullish(),
  effective: edtfText,
  effectiveAsWorded: line(limits.title).nullish(),
  accordingTo,
  /** Who took the decision, in the order in which they are to be named. */
  decidedBy: z
    .array(z.uuid("Choose an actor from the list."))
    .max(20, "Name at most 20 who decided.")
    .default([]),
  /** Absent: it says nothing of the schedule; null: known to be none. */
  scheduled: edtfText.nullable().optional(),
  /** May stand alone: "a date was set but not made known". */
  scheduledAsWorded: line(limits.title).nullish(),
  /** Absent: it says nothing of the place; null: known to be none. */
  place: place.nullable().optional(),
});
export type StatusChangeInput = z.input<typeof statusChangeInput>;
export const statusChangeEdit = statusChangeInput.omit({ key: true }).extend(editFields);
export const statusChangeCorrection = statusChangeEdit.extend(correctionFields);
export type StatusChangeCorrection = z.input<typeof statusChangeCorrection>;

export const attendanceInput = z.strictObject({
  ...claimFields,
  meeting: chosenMeeting,
  actor: z.uuid("Choose an actor from the list."),
  change: z.enum(attendanceChanges, "Choose a change."),
  effective: edtfText,
  accordingTo,
});
export type AttendanceInput = z.input<typeof attendanceInput>;
export const attendanceEdit = attendanceInput.omit({ key: true }).extend(editFields);
export const attendanceCorrection = attendanceEdit.extend(correctionFields);
export type AttendanceCorrection = z.input<typeof attendanceCorrection>;
