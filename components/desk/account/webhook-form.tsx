"use client";

import { Form, type FormProps } from "@/components/desk/form/form";
import { errorOf, useForm } from "@/components/desk/form/form-context";
import { CheckField, TextField } from "@/components/desk/form/inputs";
import { FormButtons, SubmitButton } from "@/components/desk/form/submit-buttons";
import { UntilDone } from "@/components/desk/form/until-done";
import { outwardEventLabels, outwardEvents } from "@/outward/vocabulary";

/** Adds a webhook, and shows its secret once. */
export function WebhookForm({ action }: Pick<FormProps, "action">) {
  return (
    <Form entersToSend action={action} keeping="nowhere">
      <UntilDone>
        <TextField
          name="url"
          label="Address"
          type="url"
          hint="Of the program that is to be told; it begins with https://."
          required
        />
        <Events />
        <FormButtons>
          <SubmitButton primary>Add webhook</SubmitButton>
        </FormButtons>
      </UntilDone>
    </Form>
  );
}

function Events() {
  const { state } = useForm();
  const error = errorOf(state.errors, "events");
  return (
    <fieldset className="field-group" aria-describedby={error ? "events-error" : undefined}>
      <legend>When a claim is</legend>
      {outwardEvents.map((event) => (
        <CheckField key={event} name={event} label={outwardEventLabels[event].toLowerCase()} defaultChecked />
      ))}
      {error ? (
        <p className="field-error" id="events-error">
          {error}
        </p>
      ) : null}
    </fieldset>
  );
}
