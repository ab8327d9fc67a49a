"use client";

import type { Alike as One } from "@/lib/form";
import { useForm } from "./form-context";

/** What is on record already and may be the same as what a form is about to record; and the way to record it all the same. */
export function Alike({ alike }: { alike: readonly One[] }) {
  const { onTheSame } = useForm();
  return (
    <div className="grid gap-3 text-ink">
      <ul className="grid gap-2">
        {alike.map((one) => (
          <li key={one.id} className="border border-rule bg-sheet px-3 py-2">
            <a
              href={one.href}
              target="_blank"
              rel="noreferrer"
              dir="auto"
              className="line-clamp-4 font-semibold"
            >
              {one.label}
            </a>
            <p className="text-sm text-ink-soft">{one.detail}</p>
            {onTheSame ? (
              <button type="button" className="button mt-2" onClick={() => onTheSame(one)}>
                It is the same: choose it
              </button>
            ) : null}
          </li>
        ))}
      </ul>
      <label>
        <input type="checkbox" name="another" value="1" /> It is another: record it all the same
      </label>
    </div>
  );
}
