"use client";

import type { Choice } from "@/components/desk/choosing/choices";
import { ChooseOne } from "@/components/desk/choosing/choose-one";
import { useGroups } from "@/components/desk/form/groups";
import { SelectField } from "@/components/desk/form/inputs";
import { meetingRelationKinds, meetingRelationLabels } from "@/meetings/vocabulary";

export interface RelatedStart {
  meeting: Choice;
  how: string;
}

const relations = meetingRelationKinds.map((value) => ({
  value,
  label: `It ${value === "part_of" ? "is " : ""}${meetingRelationLabels[value].forward}`,
}));

/** Other meetings that this one prepares, follows … Sends `related.N.how` and `related.N.meeting`. */
export function RelatedFields({ related }: { related: readonly RelatedStart[] }) {
  const { groups, refOf, add, remove } = useGroups("related", related);
  return (
    <fieldset className="field-group">
      <legend>Other meetings it bears on</legend>
      {groups.map(({ number, start }) => (
        <div key={number} ref={refOf(number)} className="field-row">
          <SelectField
            name={`related.${number}.how`}
            label="How"
            options={relations}
            defaultValue={start?.how}
            blank="Choose"
          />
          <ChooseOne
            name={`related.${number}.meeting`}
            label="Other meeting"
            kind="meetings"
            chosen={start?.meeting}
          />
          {groups.length > 1 ? (
            <button type="button" className="button" onClick={() => remove(number)}>
              Remove
            </button>
          ) : null}
        </div>
      ))}
      <button type="button" className="button justify-self-start" onClick={add}>
        Add another
      </button>
    </fieldset>
  );
}
