"use client";

import { Field } from "@/components/desk/form/field";

interface PublishAtFieldProps {
  /** By whose clocks the time is meant (IANA). */
  timeZone: string;
  /** What they show now: "YYYY-MM-DDTHH:MM". */
  earliest: string;
}

/** The time at which something is to be published. */
export function PublishAtField({ timeZone, earliest }: PublishAtFieldProps) {
  const zone = timeZone === "UTC" ? "in UTC" : `by the clocks of the meeting: ${timeZone}`;
  return (
    <Field name="at" label="Publish at" hint={`Day and time, ${zone}.`} required>
      {(control) => <input {...control} type="datetime-local" name="at" min={earliest} step={60} />}
    </Field>
  );
}
