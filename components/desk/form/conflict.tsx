"use client";

import type { Conflict as Found } from "@/lib/form";

const moment = new Intl.DateTimeFormat("en-GB", { dateStyle: "medium", timeStyle: "short" });

/** What somebody else changed while a form was open, beside what was typed, and the ways to carry on. */
export function Conflict({ conflict }: { conflict: Found }) {
  const { who, at, lines, version } = conflict;
  const canCarryOn = lines.every((line) => line.yours !== null);
  return (
    <div className="conflict">
      <p>
        {who} changed it on <time dateTime={at.toISOString()}>{moment.format(at)}</time>.
        {lines.length === 0 ? " What it says is the same; what changed is where it stands." : null}
      </p>
      {lines.map((line) => (
        <div key={line.label}>
          <h3>{line.label}</h3>
          <dl className="conflict-line">
            <Version name="When you opened it" text={line.opened} />
            <Version name={`Now, by ${who}`} text={line.now} />
            {line.yours === null ? null : <Version name="Yours" text={line.yours} />}
          </dl>
        </div>
      ))}
      {canCarryOn ? (
        <div className="field-check">
          <input type="checkbox" id={`carry-on-${version}`} name="carryOn" value={version} />
          <label htmlFor={`carry-on-${version}`}>
            Carry on: save what is in my form over what is there now
          </label>
        </div>
      ) : null}
      <p className="hint">
        You can also put into your form what you want to keep of theirs, and save then; or{" "}
        <a href="?">leave yours and open it as it is now</a>.
      </p>
    </div>
  );
}

function Version({ name, text }: { name: string; text: string }) {
  return (
    <div className="conflict-version">
      <dt>{name}</dt>
      <dd dir="auto">{text || <span className="text-ink-soft">Nothing</span>}</dd>
    </div>
  );
}
