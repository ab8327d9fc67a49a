"use client";

import { useCombobox } from "downshift";
import { type KeyboardEvent, type ReactNode, useEffect, useRef, useState } from "react";
import { Field, type FieldProps } from "@/components/desk/form/field";
import { fieldId, useForm } from "@/components/desk/form/form-context";
import { useAdding } from "./adding";
import { type Choice, type ChoiceKind, exactly } from "./choices";
import { Suggestions } from "./suggestions";
import { useChoices } from "./use-choices";
import { useTaking } from "./use-taking";

export interface ComboboxProps extends FieldProps {
  kind: ChoiceKind;
  text: string;
  onText: (text: string) => void;
  /** `typed`: the text that was looked up, where the choice was not made from the list. */
  onPick: (choice: Choice, typed?: string) => void;
  /** Whether the text stands for something chosen already. */
  isChosen?: boolean;
  /** What is not to be offered again. */
  without?: readonly string[];
  /** Whether a comma ends a name, as Enter does: several can be typed or pasted, one after the other. */
  separated?: boolean;
  /** Backspace in an empty field. */
  onBackspace?: () => void;
  /** Hidden inputs, chips. */
  children?: ReactNode;
  note?: ReactNode;
  placeholder?: string;
}

/** What stands last in the list: the way to put something new on record. */
const addition = { id: "", label: "" } satisfies Choice;

const leaving: readonly unknown[] = [
  useCombobox.stateChangeTypes.InputBlur,
  useCombobox.stateChangeTypes.InputKeyDownEscape,
];

/** A field that is typed ahead in: its words are looked up, and Enter takes the first that fits. */
export function Combobox({
  kind,
  text,
  onText,
  onPick,
  isChosen = false,
  without = [],
  separated = false,
  ...rest
}: ComboboxProps) {
  const { onBackspace, children, note, placeholder, ...field } = rest;
  const { prefix } = useForm();
  const id = fieldId(prefix, field.name);
  const input = useRef<HTMLInputElement>(null);
  const adding = useAdding(kind);
  const [isAdding, setIsAdding] = useState(false);
  const [open, setOpen] = useState(false);
  const { take, takeEach, problem, forgive } = useTaking({
    kind,
    text,
    onText,
    mayAdd: adding !== null,
    without,
    onPick: (choice, taken) => {
      setOpen(false);
      onPick(choice, taken);
    },
  });

  const typed = text.trim();
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
    // Downshift would choose the highlighted item on leaving and clear the field on Escape: both only close the list.
    stateReducer: (state, { type, changes }) =>
      leaving.includes(type) ? { ...changes, inputValue: state.inputValue, selectedItem: null } : changes,
    onSelectedItemChange: ({ selectedItem }) => {
      if (!selectedItem) return;
      forgive();
      if (selectedItem.id === addition.id) setIsAdding(true);
      else onPick(selectedItem);
    },
  });

  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    const skip = () => Object.assign(event.nativeEvent, { preventDownshiftDefault: true });
    if (event.key === "Backspace" && text === "") onBackspace?.();
    // Downshift would take these keys: Home and End move within the text, Escape closes the dialog around the field.
    if (event.key === "Home" || event.key === "End" || (event.key === "Escape" && !open)) skip();
    if (separated && event.key === "," && typed !== "" && !event.nativeEvent.isComposing) {
      event.preventDefault();
      skip();
      take(text, { loosely: false });
      return;
    }
    // Ctrl-Enter sends the form: it means what was typed, not what the list has highlighted.
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) {
      skip();
      if (!isChosen) take(text, { loosely: false });
      return;
    }
    if (event.key !== "Enter" || event.nativeEvent.isComposing) return;
    // Enter chooses here; it never sends the form.
    event.preventDefault();
    const isHighlighted = open && found.settled && items.length > 0 && combobox.highlightedIndex >= 0;
    if (isHighlighted || isChosen) return;
    skip();
    setOpen(typed !== "");
    take(text, { loosely: true });
  };

  // Typed before hydration, when nothing listened yet.
  // biome-ignore lint/correctness/useExhaustiveDependencies: once.
  useEffect(() => {
    const early = input.current?.value;
    if (!early || early === text) return;
    onText(early);
    if (document.activeElement !== input.current) take(early, { loosely: false });
  }, []);

  const stopAdding = () => setIsAdding(false);
  const wasAdding = useRef(false);
  useEffect(() => {
    if (wasAdding.current && !isAdding) input.current?.focus();
    wasAdding.current = isAdding;
  }, [isAdding]);

  return (
    <Field {...field} problem={problem} note={note}>
      {(control) => (
        <>
          <div className="relative">
            <input
              {...combobox.getInputProps({
                ref: input,
                onChange: (event) => {
                  forgive();
                  // At once: Downshift opens it a moment later, and takes the focus then from whoever has gone on.
                  setOpen(true);
                  const { value } = event.currentTarget;
                  onText(value);
                  if (separated && value.includes(",")) takeEach(value.split(","));
                },
                onKeyDown,
                onBlur: () => {
                  if (!isChosen && !isAdding) take(text, { loosely: false });
                },
              })}
              {...(items.length === 0 && { "aria-activedescendant": undefined })}
              {...control}
              name={`${field.name}.typed`}
              dir="auto"
              spellCheck={false}
              placeholder={placeholder}
            />
            <Suggestions combobox={combobox} items={items} found={found} kind={kind} typed={typed} />
          </div>
          {children}
          {isAdding && adding ? (
            <adding.NewChoice
              kind={adding.kind}
              typed={typed}
              onAdded={(choice) => {
                onPick(choice);
                stopAdding();
              }}
              onClose={stopAdding}
            />
          ) : null}
        </>
      )}
    </Field>
  );
}
