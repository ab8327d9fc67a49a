import type { z } from "zod";
import { dateColumns } from "@/db";
import type { attendanceInput, statusChangeInput } from "./input";

/** The row of a status change, without its claim. */
export function statusChangeColumns(input: Omit<z.output<typeof statusChangeInput>, "key">) {
  return {
    meetingId: input.meeting,
    status: input.status,
    statusAsWorded: input.statusAsWorded ?? null,
    ...dateColumns("effective", input.effective, input.effectiveAsWorded),
    setsSchedule: input.scheduled !== undefined,
    ...dateColumns("scheduled", input.scheduled, input.scheduledAsWorded),
    setsPlace: input.place !== undefined,
    venue: input.place?.venue ?? null,
    city: input.place?.city ?? null,
    country: input.place?.country ?? null,
    mode: input.place?.mode ?? null,
  };
}

/** The row of an attendance change, without its claim. */
export function attendanceColumns(input: Omit<z.output<typeof attendanceInput>, "key">) {
  return {
    meetingId: input.meeting,
    actorId: input.actor,
    change: input.change,
    ...dateColumns("effective", input.effective),
  };
}
