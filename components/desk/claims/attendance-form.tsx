"use client";

import type { Choice } from "@/components/desk/choosing/choices";
import { ChooseOne } from "@/components/desk/choosing/choose-one";
import { DateField } from "@/components/desk/form/date-field";
import { optionsOf, SelectField } from "@/components/desk/form/inputs";
import { type AttendanceChange, attendanceChangeLabels, attendanceChanges } from "@/meetings/vocabulary";
import { AccordingTo, ClaimForm, type ClaimFormProps, type ClaimStart } from "./claim-form";

export interface AttendanceStart extends ClaimStart {
  actor: Choice;
  change: AttendanceChange;
  effective: string | null;
}

interface AttendanceFormProps extends ClaimFormProps {
  meeting: string;
  start?: AttendanceStart;
}

export function AttendanceForm({ meeting, start, ...form }: AttendanceFormProps) {
  return (
    <ClaimForm {...form} kind="attendance" start={start}>
      <input type="hidden" name="meeting" value={meeting} />
      <ChooseOne name="actor" label="Actor" kind="actors" chosen={start?.actor} required />
      <div className="field-row">
        <SelectField
          name="change"
          label="Change"
          options={optionsOf(attendanceChanges, attendanceChangeLabels)}
          defaultValue={start?.change}
          blank="Choose"
          required
        />
        <DateField
          name="effective"
          label="Effective"
          hint="When it became so: yesterday, 21 October, early October, 2025-10-21."
          past
          defaultValue={start?.effective}
          required
        />
      </div>
      <AccordingTo chosen={start?.accordingTo} />
    </ClaimForm>
  );
}
