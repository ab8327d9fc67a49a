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
    <ol className="chips" ref={list}>
      {rows.map((row, index) => (
        <li key={row.id} className="chip">
          <input type="hidden" name={`${name}.${index}`} value={row.id} />
          <input type="hidden" name={`${name}.${index}.label`} value={row.label} />
          <span className="chip-label" dir="auto">
            {row.label}
          </span>
          {capacities ? (
            <select
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
                data-chip="up"
                disabled={index === 0}
                onClick={() => move(index, index - 1)}
              >
                <span aria-hidden="true">↑</span>
                <span className="visually-hidden">Move {row.label} up</span>
              </button>
              <button
                type="button"
                data-chip="down"
                disabled={index === rows.length - 1}
                onClick={() => move(index, index + 1)}
              >
                <span aria-hidden="true">↓</span>
                <span className="visually-hidden">Move {row.label} down</span>
              </button>
            </>
          ) : null}
          <button type="button" data-chip="remove" onClick={() => remove(index)}>
            <span aria-hidden="true">×</span>
            <span className="visually-hidden">Remove {row.label}</span>
          </button>
        </li>
      ))}
    </ol>
  );
}
