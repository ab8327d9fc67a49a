"use client";

import type { Choice } from "@/components/desk/choosing/choices";
import { ChooseOne } from "@/components/desk/choosing/choose-one";
import { DateField } from "@/components/desk/form/date-field";
import { optionsOf, SelectField } from "@/components/desk/form/inputs";
import { type AttendanceChange, attendanceChangeLabels, attendanceChanges } from "@/meetings/vocabulary";
import { AccordingTo, ClaimForm, type ClaimFormProps, type ClaimStart } from "./claim-form";
import { MeetingField, type MeetingGiven } from "./meeting-field";

export interface AttendanceStart extends ClaimStart {
  actor: Choice;
  change: AttendanceChange;
  effective: string | null;
}

interface AttendanceFormProps extends ClaimFormProps {
  meeting: MeetingGiven;
  start?: AttendanceStart;
  /** What a new one starts with. */
  guess?: Partial<AttendanceStart>;
}

export function AttendanceForm({ meeting, start, guess, ...form }: AttendanceFormProps) {
  const first = start ?? guess;
  return (
    <ClaimForm {...form} kind="attendance" start={start}>
      <MeetingField meeting={meeting} />
      <ChooseOne name="actor" label="Actor" kind="actors" chosen={first?.actor} required />
      <div className="field-row">
        <SelectField
          name="change"
          label="Change"
          options={optionsOf(attendanceChanges, attendanceChangeLabels)}
          defaultValue={first?.change}
          blank="Choose"
          required
        />
        <DateField
          name="effective"
          label="Effective"
          hint="When it became so: yesterday, 21 October, early October, 2025-10-21."
          past
          defaultValue={first?.effective}
          required
        />
      </div>
      <AccordingTo chosen={first?.accordingTo} />
    </ClaimForm>
  );
}
