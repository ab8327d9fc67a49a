"use client";

import type { ConflictLine, Conflict as Found } from "@/lib/form";

const moment = new Intl.DateTimeFormat("en-GB", { dateStyle: "medium", timeStyle: "short" });

/**
 * What somebody else changed while a form was open, beside what was typed, and the ways to carry on: what only one of
 * the two changed is as that one has it, and of the rest is asked whose is kept.
 */
export function Conflict({ conflict }: { conflict: Found }) {
  const { who, at, lines, version } = conflict;
  const canCarryOn = lines.every((line) => line.yours !== null);
  const asks = canCarryOn && lines.some((line) => line.asks);
  return (
    <div className="grid gap-3 text-ink">
      <p>
        {who} changed it on <time dateTime={at.toISOString()}>{moment.format(at)}</time>.
        {lines.length === 0 ? " What it says is the same; what changed is where it stands." : null}
      </p>
      {lines.map((line) => (
        <Line key={line.label} line={line} who={who} canCarryOn={canCarryOn} />
      ))}
      {canCarryOn ? (
        <div className="field-check">
          <input type="checkbox" id={`carry-on-${version}`} name="carryOn" value={version} />
          <label htmlFor={`carry-on-${version}`}>
            Carry on: save what I changed, and leave what {who} changed
            {asks ? "; where we both did, as chosen above" : null}
          </label>
        </div>
      ) : null}
      <p className="hint">
        You can also go on writing in your form, and save then; or{" "}
        <a href="?">leave yours and open it as it is now</a>.
      </p>
    </div>
  );
}

function Line({ line, who, canCarryOn }: { line: ConflictLine; who: string; canCarryOn: boolean }) {
  const { label, opened, now, yours, asks } = line;
  return (
    <fieldset>
      <legend className="mb-1 text-sm font-semibold">{label}</legend>
      <dl className="grid grid-cols-[repeat(auto-fit,minmax(min(100%,14rem),1fr))] gap-2">
        <Version name="When you opened it" text={opened} />
        {now === opened ? null : <Version name={`Now, by ${who}`} text={now} />}
        {yours === null || yours === now ? null : <Version name="Yours" text={yours} />}
      </dl>
      {asks && canCarryOn ? (
        <p className="mt-2 flex flex-wrap gap-x-5 gap-y-1">
          <Choice name={asks} value="theirs" label={`Keep ${who}’s`} />
          <Choice name={asks} value="yours" label="Keep mine" />
        </p>
      ) : null}
    </fieldset>
  );
}

function Choice({ name, value, label }: { name: string; value: string; label: string }) {
  return (
    <label>
      <input type="radio" name={name} value={value} /> {label}
    </label>
  );
}

function Version({ name, text }: { name: string; text: string }) {
  return (
    <div className="min-w-0 border border-rule bg-sheet px-3 py-2">
      <dt className="text-sm text-ink-soft">{name}</dt>
      <dd dir="auto" className="max-h-64 overflow-y-auto whitespace-pre-line wrap-anywhere">
        {text || <span className="text-ink-soft">Nothing</span>}
      </dd>
    </div>
  );
}
