"use client";

import { claimStateLabels, claimStates } from "@/claims/vocabulary";
import type { Choice } from "@/components/desk/choosing/choices";
import { ChooseOne } from "@/components/desk/choosing/choose-one";
import { EdtfField } from "@/components/desk/form/edtf-field";
import { FormContext } from "@/components/desk/form/form-context";
import { CheckField, optionsOf, SelectField, TextField } from "@/components/desk/form/inputs";
import { statuses, statusLabels } from "@/meetings/vocabulary";

interface ReportFiltersProps {
  /** The page that shows the reports. */
  path: string;
  meeting: Choice | null;
  actor: Choice | null;
  /** What else was asked for, by parameter. */
  asked: Readonly<Record<string, string>>;
  /** What was typed and is not on record, by field. */
  typed: Readonly<Record<string, string>>;
  errors: Readonly<Record<string, string>>;
}

const nothing = () => undefined;

/** Chooses the rows of every report: a plain form that changes the page's address. */
export function ReportFilters({ path, meeting, actor, asked, typed, errors }: ReportFiltersProps) {
  const form = {
    prefix: "report-",
    state: { values: {}, errors },
    pending: false,
    restored: Object.keys(typed).length > 0 ? { ...typed, bom: asked["bom"] ? "on" : "" } : {},
    touch: nothing,
  };
  return (
    <FormContext value={form}>
      <form
        action={path}
        className="grid grid-cols-[repeat(auto-fill,minmax(min(100%,13rem),1fr))] items-start gap-x-4 gap-y-3 bg-wash p-4"
        noValidate
      >
        <ChooseOne name="meeting" label="Meeting" kind="meetings" chosen={meeting} />
        <ChooseOne name="actor" label="Actor" kind="actors" chosen={actor} />
        <SelectField
          name="status"
          label="Status"
          options={optionsOf(statuses, statusLabels)}
          defaultValue={asked["status"]}
          blank="Any"
        />
        <EdtfField name="from" label="From" hint="" defaultValue={asked["from"]} />
        <EdtfField name="to" label="To" hint="" defaultValue={asked["to"]} />
        <TextField name="q" label="Words" defaultValue={asked["q"]} />
        <SelectField
          name="state"
          label="State"
          options={[
            ...claimStates
              .filter((one) => one !== "published")
              .map((value) => ({ value, label: `${claimStateLabels[value]} only` })),
            { value: "all", label: "In any state" },
          ]}
          defaultValue={asked["state"]}
          blank="Published"
        />
        <CheckField
          name="bom"
          label="For a spreadsheet that garbles accents"
          defaultChecked={asked["bom"] !== undefined}
        />
        <div className="col-span-full flex items-center gap-4">
          <button type="submit" className="button primary">
            Apply
          </button>
          <a href={path}>Clear</a>
        </div>
      </form>
    </FormContext>
  );
}
