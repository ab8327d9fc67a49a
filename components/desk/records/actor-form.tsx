"use client";

import { Editing } from "@/components/desk/form/editing";
import { TextArea, TextField } from "@/components/desk/form/inputs";
import { FormButtons, SubmitButton } from "@/components/desk/form/submit-buttons";
import { ActorFields, type ActorStart } from "./actor-fields";
import { RecordForm, type RecordFormProps } from "./record-form";
import { RoleFields, type RoleStart } from "./role-fields";

export interface ActorFormStart extends ActorStart {
  id: string;
  version: number;
  aliases: readonly string[];
  roles: readonly RoleStart[];
}

interface ActorFormProps extends Pick<RecordFormProps, "action" | "adding"> {
  start?: ActorFormStart;
}

/** An actor with its other names and the offices it holds over time. */
export function ActorForm({ action, adding, start }: ActorFormProps) {
  return (
    <RecordForm action={action} isNew={!start} {...(adding && { adding })}>
      {start ? <Editing id={start.id} version={start.version} /> : null}
      <ActorFields {...(start && { start })} />
      <TextArea
        name="aliases"
        label="Also known as"
        hint="Other spellings and transliterations, one a line. Whoever searches for one finds this actor."
        defaultValue={start?.aliases.join("\n")}
      />
      <RoleFields roles={start?.roles ?? []} />
      {start ? null : (
        <TextField
          name="key"
          label="Web address"
          hint="What the public address ends in: /actors/marco-rubio. Empty: made from what it is called."
        />
      )}
      <FormButtons>
        <SubmitButton primary>{start ? "Save changes" : "Save actor"}</SubmitButton>
      </FormButtons>
    </RecordForm>
  );
}
