"use server";

import { redirect } from "next/navigation";
import { callerAction } from "@/app/desk/forms/caller-action";
import type { FormState } from "@/lib/form";
import { deliveryFailureLabels, outwardEvents } from "@/outward/vocabulary";
import { addWebhook, removeWebhook, renewSecret, tryWebhook, turnOff, turnOn } from "@/outward/webhooks";

export async function addHook(_: FormState, form: FormData): Promise<FormState> {
  return callerAction(form, "The webhook is added.", async (caller, fields) => ({
    secret: await addWebhook(caller, {
      url: fields.text("url") ?? "",
      events: outwardEvents.filter((event) => fields.text(event) !== null),
    }),
  }));
}

export async function renewHookSecret(_: FormState, form: FormData): Promise<FormState> {
  return callerAction(form, "A new secret. The old one signs nothing any more.", async (caller, fields) => ({
    secret: await renewSecret(caller, fields.text("webhook") ?? ""),
  }));
}

export async function tryHook(_: FormState, form: FormData): Promise<FormState> {
  let said = "";
  const answer = await callerAction(form, "", async (caller, fields) => {
    const { status, failure } = await tryWebhook(caller, fields.text("webhook") ?? "");
    const answered = status === null ? "" : ` (${status})`;
    said = failure ? `${deliveryFailureLabels[failure]}${answered}.` : `It took the test${answered}.`;
    return undefined;
  });
  return answer.done === undefined ? answer : { ...answer, done: said };
}

export async function turnHookOff(_: FormState, form: FormData): Promise<FormState> {
  return callerAction(form, "The webhook is off.", async (caller, fields) => {
    await turnOff(caller, fields.text("webhook") ?? "");
    return undefined;
  });
}

export async function turnHookOn(_: FormState, form: FormData): Promise<FormState> {
  return callerAction(form, "The webhook is on.", async (caller, fields) => {
    await turnOn(caller, fields.text("webhook") ?? "");
    return undefined;
  });
}

export async function removeHook(_: FormState, form: FormData): Promise<FormState> {
  const answer = await callerAction(form, "The webhook is removed.", async (caller, fields) => {
    await removeWebhook(caller, fields.text("webhook") ?? "");
    return undefined;
  });
  // Its own page is gone.
  if (answer.done !== undefined) redirect("/desk/webhooks");
  return answer;
}
