"use server";

import { headers } from "next/headers";
import { redirect } from "next/navigation";
import { recordDatabase } from "@/ledger";
import { systemClock } from "@/lib/clock";
import { RecordError } from "@/lib/errors";
import type { FormState } from "@/lib/form";
import { t } from "@/lib/language";
import { log } from "@/lib/log";
import { currentSettings } from "@/lib/settings";
import { askForAlert, confirmAlert, leaveAlert } from "@/outward/alerts";
import { published } from "@/published/connection";

const given = () => ({ db: recordDatabase(), published: published(), clock: systemClock });

const text = (form: FormData, name: string): string => {
  const value = form.get(name);
  return typeof value === "string" ? value : "";
};

/** Anybody may ask; the answer tells nothing of who follows what. */
export async function ask(_: FormState, form: FormData): Promise<FormState> {
  const email = text(form, "email");
  const values = { email };
  if (!currentSettings().mail) return { values, errors: {}, message: t("alerts.nothing") };
  try {
    const address = (await headers()).get("x-forwarded-for") ?? "unknown";
    await askForAlert(
      given(),
      { email, about: text(form, "about"), language: text(form, "language") },
      address,
    );
  } catch (error) {
    if (error instanceof RecordError)
      return {
        values,
        errors: error.fields,
        ...(error.code !== "invalid" && { message: error.message }),
      };
    log.error({ err: error }, "Somebody could not be sent a link");
    return { values, errors: {}, message: t("failure.ours") };
  }
  redirect("/alerts/said/asked");
}

export async function confirm(form: FormData): Promise<void> {
  const worked = await confirmAlert(given(), text(form, "token"));
  redirect(`/alerts/said/${worked ? "following" : "used"}`);
}

export async function stop(form: FormData): Promise<void> {
  const worked = await leaveAlert(recordDatabase(), text(form, "token"));
  redirect(`/alerts/said/${worked ? "left" : "unknown"}`);
}
