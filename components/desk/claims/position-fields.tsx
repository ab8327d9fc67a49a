"use client";

import type { Choice } from "@/components/desk/choosing/choices";
import { ChooseOne } from "@/components/desk/choosing/choose-one";
import { useGroups } from "@/components/desk/form/groups";
import { optionsOf, SelectField } from "@/components/desk/form/inputs";
import { stanceLabels, stances } from "@/statements/vocabulary";

export interface PositionStart {
  question: Choice;
  stance: string;
}

/** Where a statement stands on questions. Sends `positions.N.question` and `positions.N.stance`. */
export function PositionFields({ positions = [] }: { positions?: readonly PositionStart[] }) {
  const { groups, refOf, add, remove } = useGroups("positions", positions);
  return (
    <fieldset className="field-group">
      <legend>Where it stands</legend>
      {groups.map(({ number, start }) => (
        <div key={number} ref={refOf(number)} className="field-row">
          <ChooseOne
            name={`positions.${number}.question`}
            label="Question"
            kind="questions"
            chosen={start?.question}
          />
          <SelectField
            name={`positions.${number}.stance`}
            label="Stance"
            options={optionsOf(stances, stanceLabels)}
            defaultValue={start?.stance}
            blank="None taken"
          />
          {groups.length > 1 ? (
            <button type="button" className="button" onClick={() => remove(number)}>
              Remove
            </button>
          ) : null}
        </div>
      ))}
      <button type="button" className="button justify-self-start" onClick={add}>
        Add another question
      </button>
    </fieldset>
  );
}
