"use client";

import Form from "next/form";
import { useRouter } from "next/navigation";
import type { FormEvent } from "react";
import { addressOf } from "@/app/desk/parts/search-params";
import { ChooseOne } from "@/components/desk/choosing/choose-one";
import { EdtfField } from "@/components/desk/form/edtf-field";
import { FormContext } from "@/components/desk/form/form-context";
import { CheckField, SelectField, TextField } from "@/components/desk/form/inputs";
import type { AskedField } from "./asked";

interface Props {
  /** The list that is narrowed down. */
  path: string;
  fields: readonly AskedField[];
  /** How the list is sorted, where that is not as usual: it stays so. */
  sort: string | undefined;
  isNarrowed: boolean;
}

const nothing = () => undefined;

/** Narrows a list down: a plain form that changes the page's address. */
export function Filters({ path, fields, sort, isNarrowed }: Props) {
  const router = useRouter();
  const errors = Object.fromEntries(fields.flatMap(({ name, error }) => (error ? [[name, error]] : [])));
  const typed = fields.filter(({ kind, error }) => error && (kind === "meeting" || kind === "actor"));
  const restored =
    typed.length === 0
      ? {}
      : Object.fromEntries([
          ...fields.map(({ name, value }) => [name, value] as const),
          ...typed.flatMap(({ name, value }) => [[`${name}.typed`, value] as const, [name, ""] as const]),
        ]);
  const form = { prefix: "filter-", state: { values: {}, errors }, pending: false, restored, touch: nothing };
  const [first, ...rest] = fields;
  const used = rest.filter(({ value }) => value !== "").length;

  const ask = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const data = new FormData(event.currentTarget);
    const given: Record<string, string> = {};
    for (const [name, value] of data) {
      const text = String(value).trim();
      const isRedundant = name.endsWith(".typed") && data.get(name.slice(0, -".typed".length)) !== "";
      if (text && !isRedundant) given[name] = text;
    }
    router.push(addressOf(path, given));
  };

  return (
    <FormContext value={form}>
      <Form action={path} onSubmit={ask} role="search" className="mb-part grid gap-1" prefetch={false}>
        <div className="flex flex-wrap items-end gap-3 [&>.field]:max-w-[28rem] [&>.field]:flex-[1_1_14rem]">
          {first ? <FilterField {...first} /> : null}
          <button type="submit" className="button">
            Show
          </button>
          {isNarrowed ? (
            <a href={addressOf(path, { sort })} className="py-2.5">
              Show all
            </a>
          ) : null}
        </div>
        {sort ? <input type="hidden" name="sort" value={sort} /> : null}
        <details open={used > 0}>
          <summary className="unfolds w-fit">{used > 0 ? `Filters (${used})` : "Filters"}</summary>
          <div className="grid grid-cols-[repeat(auto-fill,minmax(min(100%,13rem),1fr))] items-start gap-x-4 gap-y-3 bg-wash p-4 [&>.field-check]:self-end">
            {rest.map((field) => (
              <FilterField key={field.name} {...field} />
            ))}
          </div>
        </details>
      </Form>
    </FormContext>
  );
}

function FilterField({ kind, name, label, value, chosen, options = [] }: AskedField) {
  switch (kind) {
    case "one_of":
      return <SelectField name={name} label={label} options={options} defaultValue={value} blank="Any" />;
    case "meeting":
    case "actor":
      return <ChooseOne name={name} label={label} kind={`${kind}s`} chosen={chosen} />;
    case "from":
    case "to":
      return <EdtfField name={name} label={label} hint="" defaultValue={value} />;
    case "yes":
      return <CheckField name={name} label={label} value="yes" defaultChecked={value !== ""} />;
    default:
      return (
        <TextField
          name={name}
          label={label}
          defaultValue={value}
          {...(kind === "words" && { type: "search" })}
        />
      );
  }
}
