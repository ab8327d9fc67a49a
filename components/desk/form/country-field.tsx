"use client";

import { useId, useState } from "react";
import { Field, type FieldProps } from "./field";
import { useForm } from "./form-context";

export interface CountryFieldProps extends FieldProps {
  /** ISO 3166-1 alpha-2. */
  defaultValue?: string | null | undefined;
}

/** A country by its code or its English name. */
export function CountryField({ defaultValue, ...field }: CountryFieldProps) {
  const { restored } = useForm();
  const list = useId();
  const [countries, setCountries] = useState<readonly { code: string; name: string }[]>([]);
  const fill = () => {
    if (countries.length === 0)
      import("@/lib/countries").then(
        ({ countryList }) => setCountries(countryList()),
        () => undefined,
      );
  };
  return (
    <Field hint="Its name, or its two-letter code: HU." {...field}>
      {(control) => (
        <>
          <input
            {...control}
            name={field.name}
            type="text"
            list={list}
            autoComplete="off"
            defaultValue={restored[field.name] ?? defaultValue ?? ""}
            onFocus={fill}
          />
          <datalist id={list}>
            {countries.map(({ code, name }) => (
              <option key={code} value={name}>
                {code}
              </option>
            ))}
          </datalist>
        </>
      )}
    </Field>
  );
}
