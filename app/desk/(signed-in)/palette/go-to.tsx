"use client";

import { useCombobox } from "downshift";
import { useEffect, useState } from "react";
import type { Place } from "@/app/desk/places/places";
import { optionBox } from "@/components/desk/choosing/list-box";

const pause = 100;
const none: readonly Place[] = [];

/** A field that is typed ahead in for a place at the desk. */
export function GoTo({ onGo }: { onGo: (href: string) => void }) {
  const [text, setText] = useState("");
  const { places, settled, away } = usePlaces(text);
  const combobox = useCombobox<Place>({
    items: [...places],
    itemToString: (place) => place?.label ?? "",
    inputValue: text,
    selectedItem: null,
    isOpen: true,
    defaultHighlightedIndex: 0,
    onSelectedItemChange: ({ selectedItem }) => {
      if (selectedItem) onGo(selectedItem.href);
    },
    // Leaving the field chooses nothing.
    stateReducer: (state, { type, changes }) =>
      type === useCombobox.stateChangeTypes.InputBlur
        ? { ...changes, selectedItem: state.selectedItem }
        : changes,
  });
  return (
    <div className="grid gap-2">
      <input
        {...combobox.getInputProps({
          // Where the dialog opens.
          autoFocus: true,
          onChange: (event) => setText(event.currentTarget.value),
          onKeyDown: (event) => {
            // Escape closes the dialog; Enter waits for the answer to these very words.
            if (event.key === "Escape" || (event.key === "Enter" && !settled))
              Object.assign(event.nativeEvent, { preventDownshiftDefault: true });
          },
        })}
        aria-labelledby={undefined}
        aria-label="Meeting, actor, source, question or page"
        dir="auto"
        spellCheck={false}
        autoComplete="off"
        placeholder="Meeting, actor, source, question or page"
      />
      <ul
        {...combobox.getMenuProps({ "aria-label": "Places" })}
        className="m-0 max-h-[50vh] list-none overflow-y-auto p-0"
      >
        {places.map((place, index) => (
          <li
            key={`${place.href} ${place.label}`}
            {...combobox.getItemProps({ item: place, index })}
            className={optionBox(index === combobox.highlightedIndex)}
          >
            <span dir="auto" className="line-clamp-2">
              {place.label}
            </span>
            <span className={index === combobox.highlightedIndex ? "text-sm" : "text-sm text-ink-soft"}>
              {place.detail}
            </span>
          </li>
        ))}
      </ul>
      <p role="status" className="text-sm text-ink-soft empty:hidden">
        {away
          ? "It cannot be looked up just now."
          : settled && places.length === 0
            ? "Nothing on record fits."
            : null}
      </p>
    </div>
  );
}

interface Found {
  typed: string;
  places: readonly Place[];
  away: boolean;
}

/** Where somebody can go who types this. `settled` once the answer is to these very words. */
function usePlaces(typed: string): { places: readonly Place[]; settled: boolean; away: boolean } {
  const [found, setFound] = useState<Found | null>(null);
  useEffect(() => {
    const asking = new AbortController();
    const timer = setTimeout(async () => {
      const places = await fetchPlaces(typed, asking.signal);
      if (!asking.signal.aborted) setFound({ typed, places: places ?? none, away: places === null });
    }, pause);
    return () => {
      clearTimeout(timer);
      asking.abort();
    };
  }, [typed]);
  return { places: found?.places ?? none, settled: found?.typed === typed, away: found?.away ?? false };
}

async function fetchPlaces(typed: string, signal: AbortSignal): Promise<readonly Place[] | null> {
  try {
    const address = `/desk/places?${new URLSearchParams({ q: typed.trim().slice(0, 200) })}`;
    const response = await fetch(address, { headers: { accept: "application/json" }, signal });
    if (!response.ok || response.redirected) return null;
    return ((await response.json()) as { places: Place[] }).places;
  } catch {
    return null;
  }
}
