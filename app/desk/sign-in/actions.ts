"use server";

import { redirect } from "next/navigation";
import { AuthError } from "next-auth";
import { CodeWanted, SignInLimited, signIn } from "@/app/auth";
import { door, returnAddress } from "@/auth";
import type { FormState } from "@/lib/form";

/** Signs in and goes where the request was headed; otherwise says what is wrong, or asks for a code besides. */
export async function signInWithPassword(_: FormState, form: FormData): Promise<FormState> {
  const [email, password, code] = ["email", "password", "code"].map((name) => String(form.get(name) ?? ""));
  const refused = (message: string): FormState => ({ values: { email: email ?? "" }, errors: {}, message });
  if (!email?.trim() || !password) return refused("Write your e-mail address and your password.");
  try {
    await signIn("credentials", { email, password, code, redirect: false });
  } catch (error) {
    if (!(error instanceof AuthError)) throw error;
    // The form asks for a code once it is given one, even an empty one.
    if (error instanceof CodeWanted)
      return { values: { email, code: "" }, errors: error.refused ? { code: wrongCode } : {} };
    return refused(explain(error));
  }
  redirect(returnAddress(form.get("to")));
}

const wrongCode =
  "This is not the code of this moment, or it has been used. Wait for the next one, or use a recovery code.";

function explain(error: AuthError): string {
  if (error instanceof SignInLimited) {
    const minutes = Math.ceil(error.retryAfterSeconds / 60);
    return `Too many attempts. Try again in ${minutes > 1 ? `${minutes} minutes` : "a minute"}.`;
  }
  if (error.type === "CredentialsSignin") return "The e-mail address or the password is not right.";
  return "Signing in does not work just now. Try again in a minute.";
}

/** Goes to the newsroom's single sign-on. */
export async function signInWithProvider(form: FormData): Promise<void> {
  let provider: string;
  try {
    provider = await signIn("oidc", { redirect: false, redirectTo: returnAddress(form.get("to")) });
  } catch {
    // Auth.js has logged it. Most likely the provider does not answer.
    provider = `${door}?error=provider`;
  }
  redirect(provider);
}
