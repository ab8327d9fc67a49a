"use client";

import type { Choice } from "@/components/desk/choosing/choices";
import { ChooseOne } from "@/components/desk/choosing/choose-one";
import { DateField } from "@/components/desk/form/date-field";
import { useGroups } from "@/components/desk/form/groups";
import { TextField } from "@/components/desk/form/inputs";

export interface RoleStart {
  title: string;
  organisation: Choice | null;
  from: string | null;
  to: string | null;
}

/** The offices an actor holds over time. Sends `roles.N.title`, `.organisation`, `.from` and `.to`. */
export function RoleFields({ roles }: { roles: readonly RoleStart[] }) {
  const { groups, refOf, add, remove } = useGroups("roles", roles);
  return (
    <>
      {groups.map(({ number, start }, index) => (
        <fieldset key={number} ref={refOf(number)} className="field-group">
          <legend>{groups.length > 1 ? `Role ${index + 1}` : "Role"}</legend>
          <div className="field-row">
            <TextField
              name={`roles.${number}.title`}
              label="Office"
              hint="As it is called: Secretary of State."
              defaultValue={start?.title}
            />
            <ChooseOne
              name={`roles.${number}.organisation`}
              label="In"
              kind="actors"
              hint="The organisation."
              chosen={start?.organisation}
            />
          </div>
          <div className="field-row">
            <DateField
              name={`roles.${number}.from`}
              label="From"
              hint="21 January 2025, January 2025, 2025. Empty: not known."
              past
              defaultValue={start?.from}
            />
            <DateField
              name={`roles.${number}.to`}
              label="Until"
              hint="Empty: it goes on."
              defaultValue={start?.to}
            />
          </div>
          {groups.length > 1 ? (
            <button type="button" className="button" onClick={() => remove(number)}>
              Remove
            </button>
          ) : null}
        </fieldset>
      ))}
      <button type="button" className="button justify-self-start" onClick={add}>
        Add another role
      </button>
    </>
  );
}
