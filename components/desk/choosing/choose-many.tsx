"use client";

import { useState } from "react";
import type { FieldProps } from "@/components/desk/form/field";
import { useForm } from "@/components/desk/form/form-context";
import type { Option } from "@/components/desk/form/inputs";
import type { FormState } from "@/lib/form";
import { Chips } from "./chips";
import type { ChoiceKind, Chosen } from "./choices";
import { Combobox } from "./combobox";

export interface ChooseManyProps extends FieldProps {
  kind: ChoiceKind;
  chosen?: readonly Chosen[];
  /** What each row is chosen as; the first is taken unless another is. */
  capacities?: readonly Option[];
  onChoose?: (chosen: readonly Chosen[]) => void;
  /** Whether a comma ends a name. */
  separated?: boolean;
  placeholder?: string;
}

/**
 * Things on record in order, typed ahead. Sends `name.0`, `name.1` … with ids, `name.0.as` with capacities, and
 * `name.typed` with what was typed and not chosen.
 */
export function ChooseMany({ kind, chosen: initial = [], capacities, onChoose, ...field }: ChooseManyProps) {
  const { restored, touch } = useForm();
  const [chosen, setChosen] = useState<readonly Chosen[]>(restoredRows(restored, field.name) ?? initial);
  const [text, setText] = useState(restored[`${field.name}.typed`] ?? "");

  const choose = (rows: readonly Chosen[]) => {
    setChosen(rows);
    onChoose?.(rows);
    touch();
  };
  const capacity = capacities?.[0]?.value;
  return (
    <Combobox
      {...field}
      kind={kind}
      text={text}
      onText={setText}
      without={chosen.map((row) => row.id)}
      onPick={(choice, typed) => {
        if (typed === undefined || typed === text.trim()) setText("");
        if (!chosen.some((row) => row.id === choice.id))
          choose([...chosen, capacity === undefined ? choice : { ...choice, as: capacity }]);
      }}
      onBackspace={() => {
        if (chosen.length > 0) choose(chosen.slice(0, -1));
      }}
    >
      <Chips name={field.name} rows={chosen} onChange={choose} {...(capacities && { capacities })} />
    </Combobox>
  );
}

/** What restored typing has for this field; undefined when no typing is restored. */
export function restoredRows(restored: FormState["values"], name: string): Chosen[] | undefined {
  if (restored[`${name}.typed`] === undefined) return undefined;
  const rows: Chosen[] = [];
  for (let index = 0; ; index += 1) {
    const id = restored[`${name}.${index}`];
    if (id === undefined) return rows;
    const as = restored[`${name}.${index}.as`];
    rows.push({ id, label: restored[`${name}.${index}.label`] ?? id, ...(as && { as }) });
  }
}
