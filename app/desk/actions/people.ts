"use server";

import { callerAction } from "@/app/desk/forms/caller-action";
import {
  changeRole,
  disableAccount,
  enableAccount,
  inviteAccount,
  issueLink,
  type NewAccount,
  type PasswordLink,
  resetTwoStep,
} from "@/auth/accounts";
import type { FormState } from "@/lib/form";
import { currentSettings } from "@/lib/settings";

const issued = ({ path }: PasswordLink) => ({ link: `${currentSettings().siteUrl}${path}` });

export async function invite(_: FormState, form: FormData): Promise<FormState> {
  return callerAction(form, "Invited.", async (caller, fields) => {
    const name = fields.text("name");
    const person: NewAccount = {
      email: fields.text("email") ?? "",
      role: fields.word("role"),
      ...(name && { name }),
    };
    return issued((await inviteAccount(caller, person)).link);
  });
}

export async function setRole(_: FormState, form: FormData): Promise<FormState> {
  return callerAction(form, "The role is changed, from their next request on.", async (caller, fields) => {
    await changeRole(caller, fields.text("id") ?? "", { role: fields.word("role") });
    return undefined;
  });
}

export async function disable(_: FormState, form: FormData): Promise<FormState> {
  return callerAction(form, "Disabled, and signed out everywhere.", async (caller, fields) => {
    await disableAccount(caller, fields.text("id") ?? "");
    return undefined;
  });
}

export async function enable(_: FormState, form: FormData): Promise<FormState> {
  return callerAction(form, "Enabled again.", async (caller, fields) => {
    await enableAccount(caller, fields.text("id") ?? "");
    return undefined;
  });
}

export async function newLink(_: FormState, form: FormData): Promise<FormState> {
  return callerAction(form, "A new link, which puts earlier ones out of use.", async (caller, fields) =>
    issued(await issueLink(caller, fields.text("id") ?? "")),
  );
}

export async function removeTwoStep(_: FormState, form: FormData): Promise<FormState> {
  return callerAction(form, "Two-step sign-in is off for them.", async (caller, fields) => {
    await resetTwoStep(caller, fields.text("id") ?? "");
    return undefined;
  });
}
