"use client";

import { useRef } from "react";
import type { Option } from "@/components/desk/form/inputs";
import type { Chosen } from "./choices";

interface ChipsProps {
  name: string;
  rows: readonly Chosen[];
  capacities?: readonly Option[];
  onChange: (rows: readonly Chosen[]) => void;
}

const chipButton =
  "min-h-10 min-w-10 cursor-pointer rounded-md border border-transparent bg-transparent enabled:hover:border-current disabled:opacity-40";

/** What is chosen, in order: each can be moved and taken away, by keyboard too. */
export function Chips({ name, rows, capacities, onChange }: ChipsProps) {
  const list = useRef<HTMLOListElement>(null);
  if (rows.length === 0) return null;

  /** The focus follows what was moved, and stays near what was taken away. */
  const focus = (index: number, button: string) =>
    requestAnimationFrame(() => {
      const row = list.current?.children[Math.min(index, rows.length - 1)] ?? list.current?.lastElementChild;
      const wanted = row?.querySelector<HTMLButtonElement>(`[data-chip="${button}"]:not(:disabled)`);
      (wanted ?? row?.querySelector<HTMLButtonElement>("[data-chip]:not(:disabled)"))?.focus();
    });
  const move = (from: number, to: number) => {
    const next = [...rows];
    next.splice(to, 0, ...next.splice(from, 1));
    onChange(next);
    focus(to, to < from ? "up" : "down");
  };
  const remove = (index: number) => {
    onChange(rows.filter((_, at) => at !== index));
    if (rows.length > 1) focus(Math.min(index, rows.length - 2), "remove");
  };
  return (
    <ol className="mt-1.5 grid gap-1.5" ref={list}>
      {rows.map((row, index) => (
        <li
          key={row.id}
          className="flex flex-wrap items-center gap-x-2 gap-y-1 rounded-md border border-rule bg-wash py-1 ps-3 pe-1"
        >
          <input type="hidden" name={`${name}.${index}`} value={row.id} />
          <input type="hidden" name={`${name}.${index}.label`} value={row.label} />
          <span className="min-w-0 flex-[1_1_8rem] font-semibold" dir="auto">
            {row.label}
          </span>
          {capacities ? (
            <select
              className="w-auto flex-[0_1_10rem]"
              name={`${name}.${index}.as`}
              value={row.as}
              aria-label={`Capacity, ${row.label}`}
              onChange={(event) =>
                onChange(rows.map((one, at) => (at === index ? { ...one, as: event.target.value } : one)))
              }
            >
              {capacities.map((option) => (
                <option key={option.value} value={option.value}>
                  {option.label}
                </option>
              ))}
            </select>
          ) : null}
          {rows.length > 1 ? (
            <>
              <button
                type="button"
                className={chipButton}
                data-chip="up"
                disabled={index === 0}
                onClick={() => move(index, index - 1)}
              >
                <span aria-hidden="true">↑</span>
                <span className="sr-only">Move {row.label} up</span>
              </button>
              <button
                type="button"
                className={chipButton}
                data-chip="down"
                disabled={index === rows.length - 1}
                onClick={() => move(index, index + 1)}
              >
                <span aria-hidden="true">↓</span>
                <span className="sr-only">Move {row.label} down</span>
              </button>
            </>
          ) : null}
          <button type="button" className={chipButton} data-chip="remove" onClick={() => remove(index)}>
            <span aria-hidden="true">×</span>
            <span className="sr-only">Remove {row.label}</span>
          </button>
        </li>
      ))}
    </ol>
  );
}
