import { execFileSync } from "node:child_process";
import { type Browser, type BrowserContext, expect, type Page } from "@playwright/test";
import { demoAccounts } from "@/auth/demo-accounts";
import type { Role } from "@/auth/vocabulary";
import { defaults } from "./product";

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

type SignedIn = Awaited<ReturnType<BrowserContext["storageState"]>>;

const signedInBefore = new Map<string, SignedIn>();

/** Somebody at a browser of their own, at the desk. Whoever has been at the door before is not asked again. */
export async function signedIn(browser: Browser, person: { email: string; password: string }): Promise<Page> {
  const who = `${person.email} ${person.password}`;
  const storageState = signedInBefore.get(who);
  const context = await browser.newContext(storageState && { storageState });
  const page = await context.newPage();
  if (storageState) await page.goto("/desk");
  else {
    await signIn(page, person);
    signedInBefore.set(who, await context.storageState());
  }
  return page;
}

/** Chooses from a type-ahead by what it is called. */
export async function choose(page: Page, label: string, name: string, option: RegExp | string = name) {
  await page.getByLabel(label, { exact: true }).fill(name);
  await page.getByRole("option", { name: option }).first().click();
}

/** Waits until a reviewer's keys are heard: one that is pressed before the page listens is lost. */
export const keysAreHeard = (page: Page) => expect(page.getByText("approves and goes on")).toBeVisible();

/** Runs one of the project's commands beside the product, as an operator does; answers what it prints. */
export function run(script: string, ...words: string[]): string {
  const { E2E_PORT: PORT, E2E_DATA_DIR: ONRECORD_DATA_DIR } = process.env;
  const env = { ...process.env, ...defaults, PORT, ONRECORD_DATA_DIR };
  return execFileSync(process.execPath, ["--import", "tsx", `scripts/${script}.ts`, ...words], {
    encoding: "utf8",
    env,
  });
}

/** Adds somebody; answers the path of the link that sets the password. */
export function addAccount(email: string, role: Role, name = email.slice(0, email.indexOf("@"))): string {
  const said = run("user", "add", email, "--role", role, "--name", name);
  return new URL(said.match(/http\S+/)?.[0] ?? "").pathname;
}

export const password = "a password for journeys";

/** Follows a one-time link, and signs in with the password that it sets. */
export async function join(page: Page, link: string, email: string) {
  await page.goto(link);
  await page.getByLabel("New password", { exact: true }).fill(password);
  await page.getByLabel("New password, again").fill(password);
  await page.getByRole("button", { name: "Set password" }).click();
  await page.getByText("Your password is set.").waitFor();
  await signIn(page, { email, password });
}

/** Saves the form of a new meeting, also where another journey has recorded one like it. */
export async function saveMeeting(page: Page, title: string) {
  const save = page.getByRole("button", { name: "Save meeting" });
  const another = page.getByLabel("It is another: record it all the same");
  const recorded = page.getByRole("heading", { level: 1, name: title });
  await save.click();
  await expect(another.or(recorded)).toBeVisible();
  if (!(await another.isVisible())) return;
  await another.check();
  await save.click();
  await expect(recorded).toBeVisible();
}
