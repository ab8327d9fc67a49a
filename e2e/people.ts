import type { Page } from "@playwright/test";
import { demoAccounts } from "@/auth/demo-accounts";

const [author, reviewer, reader] = demoAccounts;
/** The demo's people: an editor, her colleague, and a member of staff who only reads. */
export const people = { author, reviewer, reader };

/** Signs in at the door, the way a person does. */
export async function signIn(page: Page, { email, password }: { email: string; password: string }) {
  await page.goto("/desk/sign-in");
  await page.getByLabel("Email").fill(email);
  await page.getByLabel("Password").fill(password);
  await page.getByRole("button", { name: "Sign in", exact: true }).click();
  await page.getByRole("navigation", { name: "Desk" }).waitFor();
}
