"use client";

import { Fragment, type ReactNode } from "react";
import { ChooseOne } from "@/components/desk/choosing/choose-one";
import { DateField } from "@/components/desk/form/date-field";
import { optionsOf, SelectField, TextArea, TextField } from "@/components/desk/form/inputs";
import { sourceKindLabels, sourceKinds } from "@/sources/vocabulary";
import type { SourceStart } from "./reading";

/** What a source is, and its words. */
export function SourceFields({
  start = {},
  besideAddress,
  round = "",
}: {
  start?: SourceStart;
  besideAddress?: ReactNode;
  /** Changes when the fields are to start anew. */
  round?: string;
}) {
  return (
    <>
      <TextField
        key={`url ${round}`}
        name="url"
        label="Address"
        type="url"
        hint="Where it can be read. Leave it out when it is known only because another source cites it."
        defaultValue={start.url}
      />
      {besideAddress}
      <Fragment key={round}>
        <ChooseOne name="publisher" label="Publisher" kind="actors" chosen={start.publisher} required />
        <TextField name="title" label="Title" defaultValue={start.title} required />
        <DateField name="published" label="Published" past defaultValue={start.published} />
        <SelectField
          name="kind"
          label="Kind"
          options={optionsOf(sourceKinds, sourceKindLabels)}
          defaultValue={start.kind ?? "article"}
        />
        <TextField
          name="language"
          label="Language"
          hint="Its code: en, uk, pt-BR."
          defaultValue={start.language}
        />
        <TextArea
          name="text"
          label="Text"
          rows={6}
          hint="Its words, as they are now. Excerpts are checked against them."
          defaultValue={start.text}
        />
      </Fragment>
    </>
  );
}
