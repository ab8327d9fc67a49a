"use client";

import type { HTMLInputTypeAttribute, ReactNode } from "react";
import { Field, type FieldProps } from "./field";
import { fieldId, useForm } from "./form-context";

export interface TextFieldProps extends FieldProps {
  defaultValue?: string | null | undefined;
  type?: HTMLInputTypeAttribute;
  autoComplete?: string;
  lang?: string;
}

/** One line of text, in whatever direction it is written. */
export function TextField({
  defaultValue,
  type = "text",
  autoComplete = "off",
  lang,
  ...field
}: TextFieldProps) {
  const { restored } = useForm();
  return (
    <Field {...field}>
      {(control) => (
        <input
          {...control}
          name={field.name}
          type={type}
          dir="auto"
          autoComplete={autoComplete}
          lang={lang}
          defaultValue={restored[field.name] ?? defaultValue ?? ""}
        />
      )}
    </Field>
  );
}

export interface TextAreaProps extends FieldProps {
  defaultValue?: string | null | undefined;
  rows?: number;
}

/** Text over several lines. */
export function TextArea({ defaultValue, rows = 3, ...field }: TextAreaProps) {
  const { restored } = useForm();
  return (
    <Field {...field}>
      {(control) => (
        <textarea
          {...control}
          name={field.name}
          dir="auto"
          rows={rows}
          defaultValue={restored[field.name] ?? defaultValue ?? ""}
        />
      )}
    </Field>
  );
}

export interface Option {
  value: string;
  label: string;
}

export interface SelectFieldProps extends FieldProps {
  options: readonly Option[];
  defaultValue?: string | null | undefined;
  /** What stands first and means nothing chosen; absent, the first option is chosen. */
  blank?: string;
  onChange?: (value: string) => void;
  /** What the choice means, say. */
  note?: ReactNode;
}

/** One of a vocabulary's words. */
export function SelectField({ options, defaultValue, blank, onChange, ...field }: SelectFieldProps) {
  const { restored } = useForm();
  return (
    <Field {...field}>
      {(control) => (
        <select
          {...control}
          name={field.name}
          defaultValue={restored[field.name] ?? defaultValue ?? ""}
          onChange={(event) => onChange?.(event.target.value)}
        >
          {blank === undefined ? null : <option value="">{blank}</option>}
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}

/** Options from a vocabulary's words and labels. */
export function optionsOf<Word extends string>(
  words: readonly Word[],
  labels: Readonly<Record<Word, string | { label: string }>>,
): Option[] {
  return words.map((value) => {
    const label = labels[value];
    return { value, label: typeof label === "string" ? label : label.label };
  });
}

export interface CheckFieldProps {
  name: string;
  label: string;
  /** What is sent when it is so. */
  value?: string;
  defaultChecked?: boolean;
}

/** Something that is so or not. */
export function CheckField({ name, label, value = "on", defaultChecked = false }: CheckFieldProps) {
  const { prefix, restored } = useForm();
  const id = fieldId(prefix, name);
  const checked = Object.keys(restored).length > 0 ? restored[name] === value : defaultChecked;
  return (
    <div className="field-check">
      <input type="checkbox" id={id} name={name} value={value} defaultChecked={checked} />
      <label htmlFor={id}>{label}</label>
    </div>
  );
}

/** What a form sends without showing it; put back with the rest of what was typed. */
export function HiddenField({ name, value }: { name: string; value?: string | null | undefined }) {
  const { restored } = useForm();
  return <input type="hidden" key={value ?? ""} name={name} defaultValue={value ?? restored[name] ?? ""} />;
}
