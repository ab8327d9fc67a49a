"use client";

import type { Choice } from "@/components/desk/choosing/choices";
import { ChooseMany } from "@/components/desk/choosing/choose-many";
import { ChooseOne } from "@/components/desk/choosing/choose-one";
import { DateField } from "@/components/desk/form/date-field";
import { optionsOf, SelectField, TextArea, TextField } from "@/components/desk/form/inputs";
import {
  type StatementForm as Form,
  type StatementMedium as Medium,
  statementFormLabels,
  statementForms,
  statementMedia,
  statementMediumLabels,
} from "@/statements/vocabulary";
import { ClaimForm, type ClaimFormProps, type ClaimStart } from "./claim-form";
import { PositionFields, type PositionStart } from "./position-fields";

export interface StatementStart extends ClaimStart {
  speaker: Choice;
  onBehalfOf: Choice | null;
  addressee: Choice | null;
  said: string | null;
  saidAsWorded: string | null;
  form: Form;
  medium: Medium | null;
  text: string;
  language: string | null;
  originalText: string | null;
  meetings: readonly Choice[];
  positions: readonly PositionStart[];
}

interface StatementFormProps extends ClaimFormProps {
  /** The meeting it is logged from; absent when it is logged on its own or edited. */
  meeting?: string;
  /** Who said it, where that is known from the start. */
  speaker?: Choice;
  start?: StatementStart;
  /** What a new one starts with. */
  guess?: Partial<StatementStart>;
}

export function StatementForm({ meeting, speaker, start, guess, ...form }: StatementFormProps) {
  const first = start ?? guess;
  const about = (
    <ChooseMany
      name="meetings"
      label={meeting ? "Further meetings" : "Meetings"}
      kind="meetings"
      hint="What it is about."
      chosen={first?.meetings ?? []}
    />
  );
  const more = (
    <>
      {meeting ? about : null}
      <ChooseOne name="onBehalfOf" label="On behalf of" kind="actors" chosen={first?.onBehalfOf} />
      <TextField
        name="saidAsWorded"
        label="Wording of the date"
        hint="In the source’s words: “last week”. Readers see them first."
        defaultValue={first?.saidAsWorded}
      />
      <TextField
        name="language"
        label="Language"
        hint="Of the original, by its code: en, uk, pt-BR."
        defaultValue={first?.language}
      />
      <TextArea
        name="originalText"
        label="Original wording"
        hint="Beside a translation, what was said in its own language."
        defaultValue={first?.originalText}
      />
    </>
  );
  const hasMore = Boolean(first?.onBehalfOf || first?.saidAsWorded || first?.language || first?.originalText);
  return (
    <ClaimForm {...form} kind="statement" start={start} more={more} moreOpen={hasMore}>
      {meeting ? <input type="hidden" name="meeting" value={meeting} /> : null}
      <div className="field-row">
        <ChooseOne name="speaker" label="Speaker" kind="actors" chosen={first?.speaker ?? speaker} required />
        <ChooseOne
          name="addressee"
          label="To"
          kind="actors"
          hint="Whom it was said to, if anybody."
          chosen={first?.addressee}
        />
      </div>
      <div className="field-row">
        <DateField
          name="said"
          label="Said"
          hint="As precise as the source: yesterday, 21 October, early October, 2025-10-21. Empty: it does not say."
          past
          keepsWords
          defaultValue={first?.said}
        />
        <SelectField
          name="form"
          label="Form"
          options={optionsOf(statementForms, statementFormLabels)}
          defaultValue={first?.form}
          blank="Choose"
          required
        />
        <SelectField
          name="medium"
          label="Medium"
          options={optionsOf(statementMedia, statementMediumLabels)}
          defaultValue={first?.medium}
          blank="It does not say"
        />
      </div>
      <TextArea
        name="text"
        label="Text"
        rows={5}
        hint="In English; a quote without quotation marks. For a refusal to comment, on what."
        defaultValue={first?.text}
        required
      />
      {meeting ? null : about}
      <PositionFields {...(first?.positions && { positions: first.positions })} />
    </ClaimForm>
  );
}
