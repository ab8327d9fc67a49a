"use client";

import { useState } from "react";
import type { Choice } from "@/components/desk/choosing/choices";
import { ChooseMany } from "@/components/desk/choosing/choose-many";
import { CountryField } from "@/components/desk/form/country-field";
import { DateField } from "@/components/desk/form/date-field";
import { CheckField, optionsOf, SelectField, TextField } from "@/components/desk/form/inputs";
import {
  type PlaceMode,
  placeModeLabels,
  placeModes,
  type Status,
  statuses,
  statusLabels,
} from "@/meetings/vocabulary";
import { AccordingTo, ClaimForm, type ClaimFormProps, type ClaimStart } from "./claim-form";
import { MeetingField, type MeetingGiven } from "./meeting-field";

export interface StatusChangeStart extends ClaimStart {
  status: Status;
  statusAsWorded: string | null;
  effective: string | null;
  effectiveAsWorded: string | null;
  setsSchedule: boolean;
  scheduled: string | null;
  scheduledAsWorded: string | null;
  setsPlace: boolean;
  venue: string | null;
  city: string | null;
  country: string | null;
  mode: PlaceMode | null;
  decidedBy: readonly Choice[];
}

interface StatusChangeFormProps extends ClaimFormProps {
  meeting: MeetingGiven;
  start?: StatusChangeStart;
  /** What a new one starts with. */
  guess?: Partial<StatusChangeStart>;
}

export function StatusChangeForm({ meeting, start, guess, ...form }: StatusChangeFormProps) {
  const first = start ?? guess;
  const [status, setStatus] = useState<string>(first?.status ?? "");
  const noDate = first?.setsSchedule === true && first.scheduled === null;
  const noPlace =
    first?.setsPlace === true && !first?.venue && !first?.city && !first?.country && !first?.mode;
  const more = (
    <>
      <TextField
        name="effectiveAsWorded"
        label="Wording of the date"
        hint="In the source’s words, when it took effect: “early October”. Readers see them first."
        defaultValue={first?.effectiveAsWorded}
      />
      <TextField
        name="scheduledAsWorded"
        label="Wording of the new date"
        hint="In the source’s words, when it is to be: “by the end of autumn”. They may stand without a date."
        defaultValue={first?.scheduledAsWorded}
      />
      <CheckField name="noDate" label="Known to have no date" defaultChecked={noDate} />
      <CheckField name="noPlace" label="Known to have no place" defaultChecked={noPlace} />
    </>
  );
  const hasMore = Boolean(noDate || noPlace || first?.effectiveAsWorded || first?.scheduledAsWorded);
  return (
    <ClaimForm {...form} start={start} more={more} moreOpen={hasMore} kind="status_change">
      <MeetingField meeting={meeting} />
      <div className="field-row">
        <SelectField
          name="status"
          label="Status"
          options={optionsOf(statuses, statusLabels)}
          defaultValue={first?.status}
          blank="Choose"
          required
          onChange={setStatus}
          note={isStatus(status) ? statusLabels[status].means : null}
        />
        <DateField
          name="effective"
          label="Effective"
          hint="When it became so: yesterday, 21 October, early October, 2025-10-21."
          past
          keepsWords
          defaultValue={first?.effective}
          required
        />
      </div>
      <TextField
        name="statusAsWorded"
        label="In the source’s words"
        hint="The source’s own word for the status: “on hold”. Readers see it beside ours."
        defaultValue={first?.statusAsWorded}
      />
      <AccordingTo chosen={first?.accordingTo} />
      <ChooseMany
        name="decidedBy"
        label="Decided by"
        kind="actors"
        hint="Who took the decision, where the source says so."
        {...(first?.decidedBy && { chosen: first.decidedBy })}
      />
      <DateField
        name="scheduled"
        label="Scheduled"
        hint="When the meeting is now to be: 23 October at 14:00, next week, by the end of autumn, 2025-10-23. Empty: it says nothing of that."
        keepsWords
        defaultValue={first?.scheduled}
      />
      <div className="field-row">
        <TextField name="place.venue" label="Venue" defaultValue={first?.venue} />
        <TextField
          name="place.city"
          label="City"
          hint="Empty: it says nothing of the place."
          defaultValue={first?.city}
        />
      </div>
      <div className="field-row">
        <CountryField name="place.country" label="Country" defaultValue={first?.country} />
        <SelectField
          name="place.mode"
          label="How they meet"
          options={optionsOf(placeModes, placeModeLabels)}
          defaultValue={first?.mode}
          blank="It does not say"
        />
      </div>
    </ClaimForm>
  );
}

const isStatus = (word: string): word is Status => Object.hasOwn(statusLabels, word);
