"use client";

import type { Choice } from "@/components/desk/choosing/choices";
import { ChooseOne } from "@/components/desk/choosing/choose-one";

/** The meeting that a change is of: by its id, or to be chosen. */
export type MeetingGiven = string | { chosen: Choice | null };

/** Sends the meeting that a change is of. */
export function MeetingField({ meeting }: { meeting: MeetingGiven }) {
  if (typeof meeting === "string") return <input type="hidden" name="meeting" value={meeting} />;
  return <ChooseOne name="meeting" label="Meeting" kind="meetings" chosen={meeting.chosen} required />;
}
