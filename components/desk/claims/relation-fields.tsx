"use client";

import { relationKindLabels, relationKinds } from "@/claims/vocabulary";
import type { Choice } from "@/components/desk/choosing/choices";
import { ChooseOne } from "@/components/desk/choosing/choose-one";
import { useGroups } from "@/components/desk/form/groups";
import { optionsOf, SelectField } from "@/components/desk/form/inputs";

export interface RelationStart {
  how: string;
  target: Choice;
}

/** What a claim bears on. Sends `relations.N.how` and `relations.N.target`. */
export function RelationFields({ relations }: { relations: readonly RelationStart[] }) {
  const { groups, refOf, add, remove } = useGroups("relations", relations);
  return (
    <fieldset className="field-group">
      <legend>Bears on</legend>
      {groups.map(({ number, start }) => (
        <div key={number} ref={refOf(number)} className="field-row">
          <SelectField
            name={`relations.${number}.how`}
            label="How it bears"
            options={optionsOf(relationKinds, relationKindLabels)}
            defaultValue={start?.how}
            blank="On no other claim"
          />
          <ChooseOne
            name={`relations.${number}.target`}
            label="On claim"
            kind="claims"
            hint="By its words, speaker or meeting."
            chosen={start?.target}
          />
          {groups.length > 1 ? (
            <button type="button" className="button" onClick={() => remove(number)}>
              Remove
            </button>
          ) : null}
        </div>
      ))}
      <button type="button" className="button justify-self-start" onClick={add}>
        Add another claim
      </button>
    </fieldset>
  );
}
