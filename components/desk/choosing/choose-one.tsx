"use client";

import { type ReactNode, useState } from "react";
import type { FieldProps } from "@/components/desk/form/field";
import { useForm } from "@/components/desk/form/form-context";
import type { Choice, ChoiceKind } from "./choices";
import { Combobox } from "./combobox";

export interface ChooseOneProps extends FieldProps {
  kind: ChoiceKind;
  /** What is chosen at first. */
  chosen?: Choice | null | undefined;
  onChoose?: (choice: Choice | null) => void;
  placeholder?: string;
  note?: ReactNode;
}

/**
 * One thing on record, typed ahead. Sends its id as `name`, and what was typed as `name.typed`, so that the server
 * understands a whole name that was not chosen from the list.
 */
export function ChooseOne({ kind, chosen: initial, onChoose, ...field }: ChooseOneProps) {
  const { restored, touch } = useForm();
  const before = restoredChoice(restored, field.name);
  const start = before === undefined ? (initial ?? null) : before.choice;
  const [chosen, setChosen] = useState<Choice | null>(start);
  const [text, setText] = useState(before?.text ?? start?.label ?? "");

  const choose = (choice: Choice | null) => {
    setChosen(choice);
    onChoose?.(choice);
    touch();
  };
  return (
    <Combobox
      {...field}
      kind={kind}
      text={text}
      isChosen={chosen !== null}
      onText={(typed) => {
        setText(typed);
        if (chosen) choose(null);
      }}
      onPick={(choice, typed) => {
        if (typed !== undefined && typed !== text.trim()) return;
        setText(choice.label);
        choose(choice);
      }}
    >
      <input type="hidden" name={field.name} value={chosen?.id ?? ""} />
      {chosen?.publisher ? (
        <input type="hidden" name={`${field.name}.publisher`} value={chosen.publisher} />
      ) : null}
    </Combobox>
  );
}

/** What restored typing has for this field; undefined when no typing is restored. */
function restoredChoice(restored: Readonly<Record<string, string>>, name: string) {
  const text = restored[`${name}.typed`];
  if (text === undefined) return undefined;
  const id = restored[name];
  const publisher = restored[`${name}.publisher`];
  return { text, choice: id ? { id, label: text, ...(publisher && { publisher }) } : null };
}
