"use client";

import { useState } from "react";
import { optionsOf, SelectField } from "@/components/desk/form/inputs";
import { FormButtons, SubmitButton } from "@/components/desk/form/submit-buttons";
import { type TableList, type TableState, tableListLabels, tableLists } from "@/dossiers/vocabulary";
import { RecordForm, type RecordFormProps } from "./record-form";

interface ColumnsFormProps extends Pick<RecordFormProps, "action"> {
  id: string;
  headings: readonly string[];
  rowCount: number;
  /** The cells of the first row. */
  example: readonly string[];
  /** Which column most likely says what, by what the rows are. */
  guesses: Readonly<Record<TableList, Readonly<Record<string, string>>>>;
  /** What columns can say, by what the rows are. */
  fields: Readonly<
    Record<TableList, readonly { field: string; label: string; hint?: string; required?: boolean }[]>
  >;
  /** What the claims can be. */
  states: readonly TableState[];
}

/** Says what the rows of a table are, and which of its columns says what. */
export function ColumnsForm({ action, id, ...table }: ColumnsFormProps) {
  return (
    <RecordForm action={action} keeping="nowhere">
      <input type="hidden" name="id" value={id} />
      <ColumnsFields {...table} />
      <FormButtons>
        <SubmitButton primary>Check the rows</SubmitButton>
      </FormButtons>
    </RecordForm>
  );
}

function ColumnsFields({
  headings,
  rowCount,
  example,
  guesses,
  fields,
  states,
}: Omit<ColumnsFormProps, "action" | "id">) {
  const likeliest = tableLists.toSorted((one, other) => sizeOf(guesses[other]) - sizeOf(guesses[one]))[0];
  const [list, setList] = useState<TableList>(likeliest ?? "statements");
  const options = headings.map((heading, index) => {
    const cell = example[index];
    return { value: heading, label: cell ? `${heading} (${shortened(cell)})` : heading };
  });
  return (
    <>
      <p className="hint">
        {rowCount.toLocaleString("en")} rows, {headings.length} columns. Beside each column stands what its
        first row says.
      </p>
      <div className="field-row">
        <SelectField
          name="list"
          label="Each row is"
          options={optionsOf(tableLists, { statements: "A statement", statusChanges: "A status change" })}
          defaultValue={list}
          onChange={(value) => setList(value as TableList)}
          required
        />
        <SelectField
          name="state"
          label="Import them as"
          options={optionsOf(states, { draft: "Drafts", in_review: "In review", published: "Published" })}
          defaultValue="draft"
          required
        />
      </div>
      <fieldset className="field-group" key={list}>
        <legend>Which column says what ({tableListLabels[list].toLowerCase()})</legend>
        <div className="field-row">
          {fields[list].map(({ field, label, hint, required }) => (
            <SelectField
              key={field}
              name={`${list}:${field}`}
              label={label}
              {...(hint && { hint })}
              {...(required && { required })}
              options={options}
              defaultValue={guesses[list][field]}
              blank="No column"
            />
          ))}
        </div>
      </fieldset>
    </>
  );
}

const sizeOf = (guess: Readonly<Record<string, string>>) => Object.keys(guess).length;

const shortened = (cell: string) => (cell.length > 40 ? `${cell.slice(0, 40)}…` : cell);
