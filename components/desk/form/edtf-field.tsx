"use client";

import { useEffect, useState } from "react";
import { Field, type FieldProps } from "./field";
import { useForm } from "./form-context";

export interface EdtfFieldProps extends Omit<FieldProps, "hint"> {
  defaultValue?: string | null | undefined;
  hint?: string;
}

const forms =
  "2025-10-23, 2025-10, 2025-23 (autumn 2025), 2025-10-~21 (around the 21st), ../2025-11-30 (by that day)";

/** An imprecise date in EDTF (ISO 8601-2), with what it means in plain words as it is typed. */
export function EdtfField({ defaultValue, hint, ...field }: EdtfFieldProps) {
  const { restored } = useForm();
  const [typed, setTyped] = useState(restored[field.name] ?? defaultValue ?? "");
  const means = useMeaning(typed);
  return (
    <Field {...field} hint={hint ?? `As precise as the source: ${forms}.`} note={means}>
      {(control) => (
        <input
          {...control}
          name={field.name}
          type="text"
          autoComplete="off"
          spellCheck={false}
          defaultValue={typed}
          onChange={(event) => setTyped(event.target.value)}
        />
      )}
    </Field>
  );
}

/** The library for dates is heavy, and comes with the first date typed. */
function useMeaning(typed: string): string | null {
  const [means, setMeans] = useState<string | null>(null);
  useEffect(() => {
    let stale = false;
    if (!typed.trim()) setMeans(null);
    else
      import("@/lib/dates").then(
        ({ displayDate, parseEdtf }) => {
          if (!stale) setMeans(parseEdtf(typed).ok ? displayDate(typed) : null);
        },
        () => undefined,
      );
    return () => {
      stale = true;
    };
  }, [typed]);
  return means;
}
