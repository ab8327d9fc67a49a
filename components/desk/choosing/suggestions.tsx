import type { UseComboboxReturnValue } from "downshift";
import { useEffect, useRef } from "react";
import { type Choice, type ChoiceKind, kindNoun } from "./choices";

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
        className="combobox-list"
        hidden={!isOpen || items.length === 0}
      >
        {isOpen
          ? items.map((item, index) => (
              <li
                key={item.id}
                {...getItemProps({ item, index })}
                className={index === highlightedIndex ? "combobox-item highlighted" : "combobox-item"}
              >
                {item.id === "" ? (
                  <span className="combobox-add">
                    {items.length > 1 ? `Add a new ${noun}` : `Add “${typed}” as a new ${noun}`}
                  </span>
                ) : (
                  <>
                    <span className="combobox-label" dir="auto">
                      {item.label}
                    </span>{" "}
                    {item.detail ? <span className="combobox-detail">{item.detail}</span> : null}
                  </>
                )}
              </li>
            ))
          : null}
      </ul>
      {empty ? (
        <p className="combobox-list combobox-empty">
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
