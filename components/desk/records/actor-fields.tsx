"use client";

import { actorKindLabels, actorKinds } from "@/actors/vocabulary";
import type { Choice } from "@/components/desk/choosing/choices";
import { ChooseOne } from "@/components/desk/choosing/choose-one";
import { CountryField } from "@/components/desk/form/country-field";
import { optionsOf, SelectField, TextArea, TextField } from "@/components/desk/form/inputs";

export interface ActorStart {
  name?: string | null;
  kind?: string | null;
  nativeName?: string | null;
  country?: string | null;
  description?: string | null;
  affiliation?: Choice | null;
}

/** What an actor is, without its lists. */
export function ActorFields({ start = {} }: { start?: ActorStart }) {
  return (
    <>
      <TextField name="name" label="Name" defaultValue={start.name} required />
      <SelectField
        name="kind"
        label="Kind"
        options={optionsOf(actorKinds, actorKindLabels)}
        defaultValue={start.kind}
        blank="Choose"
        required
      />
      <TextField name="nativeName" label="In its own script" defaultValue={start.nativeName} />
      <ChooseOne
        name="affiliation"
        label="Affiliation"
        kind="actors"
        hint="Whose unnamed official, or where somebody belongs."
        chosen={start.affiliation}
      />
      <CountryField name="country" label="Country" defaultValue={start.country} />
      <TextArea name="description" label="Description" rows={2} defaultValue={start.description} />
    </>
  );
}
