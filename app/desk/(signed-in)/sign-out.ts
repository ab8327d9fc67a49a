"use server";

import { redirect } from "next/navigation";
import { signOut } from "@/app/auth";
import { door } from "@/auth";

/** Closes this browser's session and goes to the sign-in page. */
export async function leave(): Promise<void> {
  await signOut({ redirect: false });
  redirect(door);
}
