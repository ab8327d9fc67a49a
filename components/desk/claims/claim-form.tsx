"use client";

import type { ReactNode } from "react";
import type { ClaimKind } from "@/claims/vocabulary";
import type { Choice } from "@/components/desk/choosing/choices";
import { ChooseOne } from "@/components/desk/choosing/choose-one";
import { DateField } from "@/components/desk/form/date-field";
import { Editing } from "@/components/desk/form/editing";
import { TextArea } from "@/components/desk/form/inputs";
import { More } from "@/components/desk/form/more";
import { FormButtons, SubmitButton } from "@/components/desk/form/submit-buttons";
import { RecordForm, type RecordFormProps } from "@/components/desk/records/record-form";
import { BesideButtons, type BesideText } from "./beside-buttons";
import { CitationFields, type CitationStart } from "./citation-fields";
import { Foretold } from "./foretold";
import { OutcomeButtons } from "./outcome-buttons";
import { RelationFields, type RelationStart } from "./relation-fields";

/** What every claim starts with when it is edited; absent when it is new. */
export interface ClaimStart {
  id: string;
  version: number;
  accordingTo: Choice | null;
  reported: string | null;
  note: string | null;
  citations: readonly CitationStart[];
  relations: readonly RelationStart[];
}

export interface ClaimFormProps extends Pick<RecordFormProps, "action" | "adding"> {
  /** Why this user cannot publish it; absent when they can. */
  cannotPublish?: string | undefined;
  /** What a new one bears on, where it is logged in answer to another. */
  bearsOn?: readonly RelationStart[];
  /** The sources of a new one, where it is logged after another. */
  carried?: readonly CitationStart[];
  /** It is published: what is saved is a correction, with a note for readers. */
  correcting?: boolean;
  /** The note of a correction that was written before. */
  publicNote?: string | undefined;
  /** A second person has to publish the correction. */
  waits?: boolean;
  /** It is logged beside the text of its source, and the page stays. */
  beside?: BesideText;
}

interface FrameProps extends ClaimFormProps {
  start: ClaimStart | undefined;
  /** What the kind of claim adds. */
  children: ReactNode;
  /** What it adds and is rarely needed. */
  more?: ReactNode;
  moreOpen?: boolean;
  kind: ClaimKind;
}

/** The form of a claim of any kind: what it says, where it comes from, and what is to become of it. */
export function ClaimForm({
  action,
  adding,
  cannotPublish,
  correcting,
  publicNote,
  waits,
  bearsOn = [],
  carried = [],
  start,
  children,
  more,
  moreOpen,
  kind,
  beside,
}: FrameProps) {
  const relations = start?.relations ?? bearsOn;
  return (
    <RecordForm
      action={action}
      isNew={!start}
      {...(adding && { adding })}
      {...(beside && { guessed: beside.guessed })}
    >
      {start ? <Editing id={start.id} version={start.version} /> : null}
      <fieldset className="field-group">
        <legend>What it says</legend>
        {children}
      </fieldset>
      <CitationFields
        ofStatement={kind === "statement"}
        citations={start?.citations ?? carried}
        sourceIsGiven={beside !== undefined}
      />
      <TextArea
        name="note"
        label="Note"
        rows={2}
        hint="Shown with it: what readers need to know to understand it."
        defaultValue={start?.note}
      />
      <More open={moreOpen || Boolean(start?.reported) || relations.length > 0}>
        {more}
        <RelationFields relations={relations} />
        <DateField
          name="reported"
          label="Reported"
          hint="When it was reported, if that differs."
          past
          defaultValue={start?.reported}
        />
      </More>
      <Foretold kind={kind} correcting={correcting ?? false} />
      {beside ? (
        <BesideButtons {...beside} />
      ) : correcting ? (
        <Correction note={publicNote} waits={waits ?? false} />
      ) : (
        <OutcomeButtons cannotPublish={cannotPublish} />
      )}
    </RecordForm>
  );
}

/** Whose account a change is. */
export function AccordingTo({ chosen }: { chosen: Choice | null | undefined }) {
  return (
    <ChooseOne
      name="accordingTo"
      label="According to"
      kind="actors"
      hint="Whose account it is. Leave it empty when it is the record’s own."
      chosen={chosen}
    />
  );
}

/** What a correction adds: the note that readers see beside it. `waits`: a second person has to publish it. */
function Correction({ note, waits }: { note: string | undefined; waits: boolean }) {
  return (
    <>
      <TextArea
        name="publicNote"
        label="Public note"
        rows={3}
        hint="Readers see it: what was wrong, and how it is known. What it said before stays in its history."
        required
        defaultValue={note}
      />
      <FormButtons>
        <SubmitButton name="outcome" value={waits ? "in_review" : "published"} primary>
          {waits ? "Send to review" : "Publish correction"}
        </SubmitButton>
      </FormButtons>
    </>
  );
}
