"use client";

import { useCombobox } from "downshift";
import { type KeyboardEvent, type ReactNode, useEffect, useRef, useState } from "react";
import { useAdding } from "./adding";
import { type Choice, type ChoiceKind, exactly, fetchChoices, kindNoun } from "./choices";
import { Field, type FieldProps } from "./field";
import { fieldId, useForm } from "./form-context";
import { Suggestions } from "./suggestions";
import { useChoices } from "./use-choices";

export interface ComboboxProps extends FieldProps {
  kind: ChoiceKind;
  text: string;
  onText: (text: string) => void;
  onPick: (choice: Choice) => void;
  /** Whether the text stands for something chosen already. */
  isChosen?: boolean;
  /** What is not to be offered again. */
  without?: readonly string[];
  /** Backspace in an empty field. */
  onBackspace?: () => void;
  /** Hidden inputs, chips. */
  children?: ReactNode;
  note?: ReactNode;
  placeholder?: string;
}

/** What stands last in the list: the way to put something new on record. */
const addition = { id: "", label: "" } satisfies Choice;

/** A field that is typed ahead in: its words are looked up, and Enter takes the first that fits. */
export function Combobox({
  kind,
  text,
  onText,
  onPick,
  isChosen = false,
  without = [],
  ...rest
}: ComboboxProps) {
  const { onBackspace, children, note, placeholder, ...field } = rest;
  const { prefix } = useForm();
  const adding = useAdding(kind);
  const id = fieldId(prefix, field.name);
  const [problem, setProblem] = useState<string>();
  const [isNew, setIsNew] = useState(false);
  /** Enter was pressed before the answer came. */
  const awaited = useRef(false);

  const pick = (choice: Choice) => {
    awaited.current = false;
    setProblem(undefined);
    if (choice.id === addition.id) setIsNew(true);
    else onPick(choice);
  };

  const typed = text.trim();
  const [open, setOpen] = useState(false);
  const found = useChoices(kind, text, open);
  const offered = found.choices.filter((choice) => !without.includes(choice.id));
  const offersAddition =
    adding !== null && found.settled && typed !== "" && !isChosen && !exactly(found.choices);
  const items: Choice[] = offersAddition ? [...offered, addition] : offered;

  const combobox = useCombobox<Choice>({
    items,
    itemToString: (choice) => choice?.label ?? "",
    inputValue: text,
    selectedItem: null,
    inputId: id,
    labelId: `${id}-label`,
    menuId: `${id}-list`,
    defaultHighlightedIndex: 0,
    isOpen: open,
    onIsOpenChange: ({ isOpen }) => setOpen(isOpen),
    stateReducer: (state, { type, changes }) =>
      // Leaving or Escape closes the list and takes nothing: what is chosen is chosen on purpose.
      type === useCombobox.stateChangeTypes.InputBlur ||
      type === useCombobox.stateChangeTypes.InputKeyDownEscape
        ? { ...changes, inputValue: state.inputValue, selectedItem: null }
        : changes,
    onSelectedItemChange: ({ selectedItem }) => {
      if (selectedItem) pick(selectedItem);
    },
  });

  const refuse = () => {
    awaited.current = false;
    const noun = kindNoun[kind];
    setProblem(
      adding
        ? `Choose from the list, or add “${typed}” as a new ${noun}.`
        : `Choose a ${noun} from the list.`,
    );
  };

  // biome-ignore lint/correctness/useExhaustiveDependencies: the answer is what is waited for.
  useEffect(() => {
    if (!awaited.current || !found.settled) return;
    const first = exactly(found.choices) ?? offered[0];
    if (first) {
      pick(first);
      setOpen(false);
    } else refuse();
  }, [found.settled, found.typed]);

  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    const skip = () => Object.assign(event.nativeEvent, { preventDownshiftDefault: true });
    if (event.key === "Backspace" && text === "") onBackspace?.();
    if (event.key === "Escape" && !open) skip();
    if (event.key !== "Enter" || event.nativeEvent.isComposing) return;
    // Enter chooses here; it never sends the form.
    event.preventDefault();
    if (typed === "" || isChosen || (open && found.settled)) return;
    skip();
    awaited.current = true;
    setOpen(true);
  };

  /** Whoever types a whole name and goes on means it. */
  const onBlur = async () => {
    if (typed === "" || isChosen || awaited.current) return;
    const choices = found.settled && !found.away ? found.choices : await fetchChoices(kind, text);
    if (choices === null || input.current?.value !== text) return;
    const meant = exactly(choices);
    if (meant && !without.includes(meant.id)) pick(meant);
    else if (document.activeElement !== input.current) refuse();
  };

  const input = useRef<HTMLInputElement>(null);
  // Words that were typed before this page came alive.
  // biome-ignore lint/correctness/useExhaustiveDependencies: once.
  useEffect(() => {
    const early = input.current?.value;
    if (early && early !== text) onText(early);
  }, []);

  return (
    <Field {...field} problem={problem} note={note} className="field-choose">
      {(control) => (
        <>
          <div className="combobox">
            <input
              {...combobox.getInputProps({
                ref: input,
                onChange: (event) => {
                  setProblem(undefined);
                  onText(event.currentTarget.value);
                },
                onKeyDown,
                onBlur,
              })}
              {...control}
              name={`${field.name}.typed`}
              dir="auto"
              spellCheck={false}
              placeholder={placeholder}
            />
            <Suggestions combobox={combobox} items={items} found={found} kind={kind} typed={typed} />
          </div>
          {children}
          {isNew && adding ? (
            <adding.NewChoice
              kind={adding.kind}
              typed={typed}
              onAdded={(choice) => {
                setIsNew(false);
                onPick(choice);
              }}
              onClose={() => {
                setIsNew(false);
                input.current?.focus();
              }}
            />
          ) : null}
        </>
      )}
    </Field>
  );
}
