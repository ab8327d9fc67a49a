import type { UseComboboxReturnValue } from "downshift";
import { useEffect, useRef } from "react";
import { type Choice, type ChoiceKind, kindNoun } from "./choices";
import { listBox, optionBox } from "./list-box";

interface SuggestionsProps {
  combobox: UseComboboxReturnValue<Choice>;
  items: readonly Choice[];
  found: { settled: boolean; away: boolean; choices: readonly Choice[] };
  kind: ChoiceKind;
  typed: string;
}

/** The list under a field that is typed ahead in. */
export function Suggestions({ combobox, items, found, kind, typed }: SuggestionsProps) {
  const { isOpen, highlightedIndex, getMenuProps, getItemProps } = combobox;
  const noun = kindNoun[kind];
  const empty = isOpen && items.length === 0;
  const list = useRef<HTMLUListElement>(null);
  const shown = isOpen ? items.length : 0;
  useEffect(() => {
    if (shown > 0) list.current?.scrollIntoView({ block: "nearest" });
  }, [shown]);
  return (
    <>
      <ul
        {...getMenuProps({ "aria-label": "Suggestions", ref: list })}
        className={`${listBox} p-1`}
        hidden={!isOpen || items.length === 0}
      >
        {isOpen
          ? items.map((item, index) => (
              <li
                key={item.id}
                {...getItemProps({ item, index })}
                className={optionBox(index === highlightedIndex)}
              >
                {item.id === "" ? (
                  <span className="font-semibold">
                    {items.length > 1 ? `Add a new ${noun}` : `Add “${typed}” as a new ${noun}`}
                  </span>
                ) : (
                  <>
                    <span dir="auto">{item.label}</span>{" "}
                    {item.detail ? (
                      <span className={index === highlightedIndex ? "text-sm" : "text-sm text-ink-soft"}>
                        {item.detail}
                      </span>
                    ) : null}
                  </>
                )}
              </li>
            ))
          : null}
      </ul>
      {empty ? (
        <p className={`${listBox} px-3.5 py-2.5 text-sm text-ink-soft`}>
          {found.away
            ? "The list cannot be reached. Write the whole name."
            : found.settled
              ? `No such ${noun} on record.`
              : "Looking…"}
        </p>
      ) : null}
    </>
  );
}
