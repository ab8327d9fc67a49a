"use server";

import { callerAction } from "@/app/desk/forms/caller-action";
import { sessionToken } from "@/app/desk/request";
import { changePassword } from "@/auth/accounts";
import { makeApiToken, revokeApiToken } from "@/auth/api-tokens";
import { closeOwnOthers, closeOwnSession } from "@/auth/sessions";
import { renewRecoveryCodes, setUpTwoStep, turnOffTwoStep } from "@/auth/two-step";
import { invalid } from "@/lib/errors";
import type { FormState } from "@/lib/form";
import { setNotices } from "@/outward/notices";

export async function changeOwnPassword(_: FormState, form: FormData): Promise<FormState> {
  return callerAction(
    form,
    "Your password is changed. Every other browser is signed out.",
    async (caller, fields) => {
      const password = fields.asTyped("password");
      if (fields.asTyped("again") !== password)
        throw invalid({ again: "This is not the same password. Write both again." });
      await changePassword(caller, (await sessionToken()) ?? "", {
        current: fields.asTyped("current"),
        password,
      });
      return undefined;
    },
  );
}

export async function signOutSession(_: FormState, form: FormData): Promise<FormState> {
  return callerAction(form, "That browser is signed out.", async (caller, fields) => {
    await closeOwnSession(caller, fields.text("session") ?? "");
    return undefined;
  });
}

export async function signOutOthers(_: FormState, form: FormData): Promise<FormState> {
  return callerAction(form, "Every other browser is signed out.", async (caller) => {
    await closeOwnOthers(caller, (await sessionToken()) ?? "");
    return undefined;
  });
}

export async function confirmTwoStep(_: FormState, form: FormData): Promise<FormState> {
  return callerAction(form, "Two-step sign-in is on.", async (caller, fields) => ({
    codes: await setUpTwoStep(caller, {
      sealed: fields.text("sealed") ?? "",
      code: fields.text("code") ?? "",
    }),
  }));
}

export async function turnTwoStepOff(_: FormState, form: FormData): Promise<FormState> {
  return callerAction(form, "Two-step sign-in is off.", async (caller, fields) => {
    await turnOffTwoStep(caller, { code: fields.text("code") ?? "" });
    return undefined;
  });
}

export async function renewCodes(_: FormState, form: FormData): Promise<FormState> {
  return callerAction(form, "New recovery codes, in place of the old.", async (caller, fields) => ({
    codes: await renewRecoveryCodes(caller, { code: fields.text("code") ?? "" }),
  }));
}

export async function chooseNotices(_: FormState, form: FormData): Promise<FormState> {
  const isWanted = form.get("notices") !== null;
  const done = isWanted
    ? "You are written to when something awaits you."
    : "You are not written to any more.";
  return callerAction(form, done, async (caller) => {
    await setNotices(caller, isWanted);
    return undefined;
  });
}

export async function makeToken(_: FormState, form: FormData): Promise<FormState> {
  return callerAction(form, "The token is made.", async (caller, fields) => ({
    token: await makeApiToken(caller, { name: fields.text("name") ?? "" }),
  }));
}

export async function revokeToken(_: FormState, form: FormData): Promise<FormState> {
  return callerAction(form, "The token is revoked.", async (caller, fields) => {
    await revokeApiToken(caller, fields.text("token") ?? "");
    return undefined;
  });
}
