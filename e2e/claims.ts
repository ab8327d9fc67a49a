import type { Page } from "@playwright/test";
import { choose, saveMeeting } from "./people";
import { expect } from "./test";

/** Records a meeting of its own, so that no other journey moves its status; answers its address at the desk. */
export async function recordMeeting(page: Page, title: string): Promise<string> {
  await page.goto("/desk/meetings/new");
  await page.getByLabel("Title", { exact: true }).fill(title);
  await page.getByLabel("Kind", { exact: true }).selectOption("consultation");
  await choose(page, "Participants", "Witkoff", /Steve Witkoff/);
  await saveMeeting(page, title);
  return new URL(page.url()).pathname;
}

export async function fillStatusChange(page: Page, meeting: string, status: string, effective: string) {
  await page.goto(`${meeting}/log-status-change`);
  await page.getByLabel("Status", { exact: true }).selectOption(status);
  await page.getByLabel("Effective", { exact: true }).fill(effective);
  await choose(page, "Source", "Sybiha invited", /Sybiha invited/);
}

export async function sendToReview(page: Page): Promise<string> {
  await page.getByRole("button", { name: "Send to review" }).click();
  await page.waitForURL(/\/desk\/claims\/[0-9a-f-]{36}/);
  return new URL(page.url()).pathname;
}

export async function approve(page: Page, claim: string) {
  await page.goto(claim);
  await page.getByRole("button", { name: "Approve and publish" }).click();
  await expect(page.getByText("Published. Readers see it now.")).toBeVisible();
}
