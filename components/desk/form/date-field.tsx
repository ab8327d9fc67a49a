"use client";

import { useRef, useState } from "react";
import { Field, type FieldProps } from "./field";
import { useForm } from "./form-context";
import { type Understood, useUnderstood } from "./use-understood";

export interface DateFieldProps extends Omit<FieldProps, "hint"> {
  defaultValue?: string | null | undefined;
  hint?: string;
  /** Only what has come about can be meant. */
  past?: boolean;
  /** Whether words that say more than the date are kept beside it. */
  keepsWords?: boolean;
}

const examples = "24 November, early October, by the end of autumn, or 2025-10-23";

/**
 * A date as people write it, or EDTF, with what the server makes of it at once. Where several days can be meant it asks
 * which; the words of one so chosen are sent as `name.worded`.
 */
export function DateField({
  defaultValue,
  hint,
  past = false,
  keepsWords = false,
  ...field
}: DateFieldProps) {
  const { restored, touch } = useForm();
  const input = useRef<HTMLInputElement>(null);
  const understood = useUnderstood(input, past);
  const [chosen, setChosen] = useState(restored[`${field.name}.worded`] ?? "");
  const choose = (edtf: string) => {
    if (!input.current) return;
    setChosen(keepsWords && understood?.says === "more" ? input.current.value.trim() : "");
    input.current.value = edtf;
    input.current.focus();
    touch();
  };
  return (
    <Field {...field} hint={hint ?? `As precise as the source: ${examples}.`}>
      {(control) => {
        const note = `${control.id}-understood`;
        const described = [control["aria-describedby"], note].filter(Boolean).join(" ");
        return (
          <>
            <input
              {...control}
              aria-describedby={described}
              ref={input}
              name={field.name}
              type="text"
              dir="auto"
              autoComplete="off"
              spellCheck={false}
              defaultValue={restored[field.name] ?? defaultValue ?? ""}
              onChange={() => setChosen("")}
            />
            {chosen ? <input type="hidden" name={`${field.name}.worded`} value={chosen} /> : null}
            <div id={note} aria-live="polite" className="text-sm text-ink-soft empty:hidden">
              {understood ? (
                <Meaning understood={understood} keepsWords={keepsWords} kept={chosen} onChoose={choose} />
              ) : null}
            </div>
          </>
        );
      }}
    </Field>
  );
}

interface MeaningProps {
  understood: Understood;
  keepsWords: boolean;
  /** Words that are kept already. */
  kept: string;
  onChoose: (edtf: string) => void;
}

function Meaning({ understood, keepsWords, kept, onChoose }: MeaningProps) {
  const { readings, says, message, countedFrom } = understood;
  const [only, ...others] = readings;
  if (!only) return <p className="font-semibold text-tone-doubt">{message}</p>;
  const counted = countedFrom ? <> Counted from {countedFrom}.</> : null;
  if (others.length > 0)
    return (
      <>
        <p className="font-semibold text-tone-doubt">Which is meant?{counted}</p>
        <p className="mt-1 flex flex-wrap gap-2">
          {readings.map(({ edtf, inWords }) => (
            <button key={edtf} type="button" className="button" onClick={() => onChoose(edtf)}>
              {inWords}
            </button>
          ))}
        </p>
      </>
    );
  const isKept = keepsWords && (kept !== "" || says === "more");
  return (
    <p>
      <b>{only.inWords}</b> <span className="text-xs">{only.edtf}</span>
      {counted}
      {isKept ? " Your words are kept as its wording." : null}
    </p>
  );
}
