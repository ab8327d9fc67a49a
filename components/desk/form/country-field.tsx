"use client";

import { useCombobox } from "downshift";
import { type KeyboardEvent, useEffect, useState } from "react";
import { listBox, optionBox } from "@/components/desk/choosing/list-box";
import { Field, type FieldProps } from "./field";
import { fieldId, useForm } from "./form-context";

export interface CountryFieldProps extends FieldProps {
  /** ISO 3166-1 alpha-2. */
  defaultValue?: string | null | undefined;
}

interface Country {
  code: string;
  name: string;
}

/** A country, typed ahead by the beginnings of its names or by its code; sends what stands in the field. */
export function CountryField({ defaultValue, ...field }: CountryFieldProps) {
  const { prefix, restored, touch, settle } = useForm();
  const [text, setText] = useState(restored[field.name] ?? defaultValue ?? "");
  const [open, setOpen] = useState(false);
  const items = useCountries(text, open);
  const id = fieldId(prefix, field.name);
  const take = (name: string) => {
    setText(name);
    touch();
  };
  /** For whoever does not wait for the list. `loosely`: the first that fits will do; otherwise only the one that does. */
  const understand = (typed: string, { loosely }: { loosely: boolean }) => {
    const understanding = like(typed).then(([first, ...others]) => {
      if (first && (loosely || others.length === 0)) take(first.name);
    });
    settle?.(understanding);
  };
  const combobox = useCombobox<Country>({
    items,
    itemToString: (country) => country?.name ?? "",
    inputValue: text,
    selectedItem: null,
    inputId: id,
    labelId: `${id}-label`,
    menuId: `${id}-list`,
    defaultHighlightedIndex: 0,
    isOpen: open,
    onIsOpenChange: ({ isOpen }) => setOpen(isOpen),
    stateReducer: (state, { type, changes }) =>
      type === useCombobox.stateChangeTypes.InputBlur ||
      type === useCombobox.stateChangeTypes.InputKeyDownEscape
        ? { ...changes, inputValue: state.inputValue, selectedItem: null }
        : changes,
    onSelectedItemChange: ({ selectedItem }) => {
      if (selectedItem) take(selectedItem.name);
    },
  });
  const isShown = open && items.length > 0;
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.key === "Home" || event.key === "End" || (event.key === "Escape" && !isShown))
      Object.assign(event.nativeEvent, { preventDownshiftDefault: true });
    if (event.key !== "Enter" || isShown || !open || event.nativeEvent.isComposing) return;
    event.preventDefault();
    understand(text, { loosely: true });
  };
  return (
    <Field hint="Its name, or its two-letter code: HU." {...field}>
      {(control) => (
        <div className="relative">
          <input
            {...combobox.getInputProps({
              onChange: (event) => {
                setText(event.currentTarget.value);
                // At once, and not when there are countries to show: opening, Downshift takes the focus.
                setOpen(true);
              },
              onKeyDown,
              // Whoever goes on without choosing means the only one that fits. A list that comes after that stays closed.
              onBlur: () => {
                if (open) understand(text, { loosely: false });
                setOpen(false);
              },
            })}
            {...(items.length === 0 && { "aria-activedescendant": undefined })}
            {...control}
            name={field.name}
            autoComplete="off"
          />
          <ul
            {...combobox.getMenuProps({ "aria-label": "Countries" })}
            className={`${listBox} p-1`}
            hidden={!isShown}
          >
            {isShown
              ? items.map((item, index) => (
                  <li
                    key={item.code}
                    {...combobox.getItemProps({ item, index })}
                    className={optionBox(index === combobox.highlightedIndex)}
                  >
                    {item.name}
                  </li>
                ))
              : null}
          </ul>
        </div>
      )}
    </Field>
  );
}

const none: readonly Country[] = [];

/** The names of countries are heavy, and come with the first letter typed; none where they do not come. */
const like = (typed: string): Promise<readonly Country[]> =>
  import("@/lib/countries").then(
    ({ countriesLike }) => countriesLike(typed),
    () => none,
  );

/** The countries that fit what is being typed. */
function useCountries(typed: string, wanted: boolean): Country[] {
  const [found, setFound] = useState(none);
  useEffect(() => {
    let stale = false;
    if (!wanted) setFound(none);
    else
      void like(typed).then((countries) => {
        if (!stale) setFound(countries);
      });
    return () => {
      stale = true;
    };
  }, [typed, wanted]);
  return [...found];
}
