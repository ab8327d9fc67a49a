"use server";

import { redirect } from "next/navigation";
import { door } from "@/auth";
import { setPassword } from "@/auth/accounts";
import { recordDatabase } from "@/ledger";
import { systemClock } from "@/lib/clock";
import { RecordError } from "@/lib/errors";
import type { FormState } from "@/lib/form";
import { log } from "@/lib/log";

/** Sets the password that the link is for, and goes to the sign-in page. */
export async function choosePassword(token: string, _: FormState, form: FormData): Promise<FormState> {
  const password = form.get("password");
  if (typeof password !== "string" || form.get("again") !== password)
    return { values: {}, errors: { again: "This is not the same password. Write both again." } };
  try {
    await setPassword(recordDatabase(), token, password, systemClock);
  } catch (error) {
    if (error instanceof RecordError) return { values: {}, errors: error.fields, message: error.message };
    log.error({ err: error }, "a password could not be set");
    return { values: {}, errors: {}, message: "This does not work just now. Try again in a minute." };
  }
  redirect(`${door}?set=password`);
}
