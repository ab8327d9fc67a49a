import { cookies, headers } from "next/headers";
import { redirect } from "next/navigation";
import { cache } from "react";
import { type Caller, doorTo, type User } from "@/auth";
import { sessionCookie, userOfSession } from "@/auth/sessions";
import { type Context, recordDatabase } from "@/ledger";
import { systemClock } from "@/lib/clock";
import { currentSettings } from "@/lib/settings";

/** Whoever sent this request, with the role of this moment; null when signed out. Asked once per page. */
export const currentUser = cache(async (): Promise<User | null> => {
  return userOfSession(recordDatabase(), await sessionToken(), systemClock, currentSettings().adminTotp);
});

/** The token of this browser's session, from its cookie. */
export async function sessionToken(): Promise<string | undefined> {
  const { name } = sessionCookie(currentSettings().siteUrl);
  return (await cookies()).get(name)?.value;
}

/** Whoever sent this request. Whoever is signed out is sent to sign in, and from there back to this address. */
export async function requireUser(): Promise<User> {
  const user = await currentUser();
  if (!user) redirect(doorTo((await headers()).get("x-desk-address")));
  return user;
}

/** What a verb about accounts needs of this request. The verb refuses a user who is signed out. */
export async function requestCaller(): Promise<Caller> {
  return { db: recordDatabase(), user: await currentUser(), clock: systemClock };
}

/** What a verb needs of this request. The verb refuses a user who is signed out. */
export async function requestContext(): Promise<Context> {
  const { review, reviewCorrections: corrections } = currentSettings();
  return { ...(await requestCaller()), review, corrections };
}
