"use client";

import type { ReactNode } from "react";
import { roleLabels, roles } from "@/auth/vocabulary";
import { Form, type FormProps } from "@/components/desk/form/form";
import { CheckField, optionsOf, SelectField, TextField } from "@/components/desk/form/inputs";
import { FormButtons, SubmitButton } from "@/components/desk/form/submit-buttons";
import { UntilDone } from "@/components/desk/form/until-done";

type Acting = Pick<FormProps, "action">;

const roleOptions = optionsOf(roles, roleLabels);

export function InviteForm({ action }: Acting) {
  return (
    <Form entersToSend action={action}>
      <UntilDone>
        <TextField name="email" label="Email" type="email" required />
        <TextField
          name="name"
          label="Name"
          hint="As colleagues know them. Empty: what their address begins with."
        />
        <SelectField name="role" label="Role" options={roleOptions} required />
        <FormButtons>
          <SubmitButton primary>Invite</SubmitButton>
        </FormButtons>
      </UntilDone>
    </Form>
  );
}

export function RoleForm({ action, id, role }: Acting & { id: string; role: string }) {
  return (
    <Form entersToSend action={action} keeping="nowhere">
      <input type="hidden" name="id" value={id} />
      <SelectField name="role" label="Role" options={roleOptions} defaultValue={role} />
      <FormButtons>
        <SubmitButton>Change role</SubmitButton>
      </FormButtons>
    </Form>
  );
}

export function PasswordForm({ action, minLength }: Acting & { minLength: number }) {
  const hint = `At least ${minLength} characters. Several words are easier to remember, and harder to guess.`;
  return (
    <Form entersToSend action={action} keeping="nowhere">
      <UntilDone>
        <TextField
          name="current"
          label="Current password"
          type="password"
          autoComplete="current-password"
          required
        />
        <TextField
          name="password"
          label="New password"
          type="password"
          autoComplete="new-password"
          hint={hint}
          required
        />
        <TextField
          name="again"
          label="New password, again"
          type="password"
          autoComplete="new-password"
          required
        />
        <FormButtons>
          <SubmitButton primary>Change password</SubmitButton>
        </FormButtons>
      </UntilDone>
    </Form>
  );
}

export function NoticesForm({ action, isOn }: Acting & { isOn: boolean }) {
  return (
    <Form action={action} keeping="nowhere">
      <UntilDone>
        <CheckField
          name="notices"
          label="Write to me when something waits for review, comes back to me or is published"
          defaultChecked={isOn}
        />
        <FormButtons>
          <SubmitButton>Save</SubmitButton>
        </FormButtons>
      </UntilDone>
    </Form>
  );
}

export function TokenForm({ action }: Acting) {
  return (
    <Form entersToSend action={action} keeping="nowhere">
      <UntilDone>
        <TextField name="name" label="Name" hint="What will use it, so that you know it again." required />
        <FormButtons>
          <SubmitButton>Make a token</SubmitButton>
        </FormButtons>
      </UntilDone>
    </Form>
  );
}

interface CodeFormProps extends Acting {
  submit: string;
  hint: string;
  /** What is confirmed with the code. */
  sealed?: string;
  /** What comes before the code; gone once it is confirmed. */
  children?: ReactNode;
}

/** Asks for a code, and does something with it. */
export function CodeForm({ action, submit, hint, sealed, children }: CodeFormProps) {
  return (
    <Form entersToSend action={action} keeping="nowhere">
      <UntilDone>
        {children}
        {sealed ? <input type="hidden" name="sealed" value={sealed} /> : null}
        <TextField name="code" label="Code" hint={hint} autoComplete="one-time-code" required />
        <FormButtons>
          <SubmitButton primary>{submit}</SubmitButton>
        </FormButtons>
      </UntilDone>
    </Form>
  );
}
