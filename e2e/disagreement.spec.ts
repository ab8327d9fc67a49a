import type { Page } from "@playwright/test";
import { choose, people, signedIn } from "./people";
import { expect, test } from "./test";

const talks = "/meetings/us-russia-talks-on-irritants";

/** Fills what every statement needs, and sends it to review; answers the address of its page at the desk. */
async function logStatement(page: Page, speaker: string, text: string) {
  await choose(page, "Speaker", speaker, new RegExp(speaker));
  await page.getByLabel("Form", { exact: true }).selectOption("paraphrase");
  await page.getByLabel("Text", { exact: true }).fill(text);
  await choose(page, "Source", "Sybiha invited", /Sybiha invited/);
  await page.getByRole("button", { name: "Send to review" }).click();
  await page.waitForURL(/\/desk\/claims\/[0-9a-f-]{36}/);
  return new URL(page.url()).pathname;
}

async function approve(page: Page, claim: string) {
  await page.goto(claim);
  await page.getByRole("button", { name: "Approve and publish" }).click();
  await expect(page.getByText("Published. Readers see it now.")).toBeVisible();
}

test("a change is denied and explained by several, and readers see each beside it", async ({
  browser,
  page,
}) => {
  const mark = `${Date.now()}`;
  const author = await signedIn(browser, people.author);
  const reviewer = await signedIn(browser, people.reviewer);
  await author.goto(`/desk${talks}/log-status-change`);
  await author.getByLabel("Status", { exact: true }).selectOption("postponed");
  await author.getByLabel("Effective", { exact: true }).fill("2025-12-01");
  await author.getByLabel("Note", { exact: true }).fill(`Put off (${mark}).`);
  await choose(author, "Source", "Sybiha invited", /Sybiha invited/);
  await author.getByRole("button", { name: "Send to review" }).click();
  await author.waitForURL(/\/desk\/claims\/[0-9a-f-]{36}/);
  const change = new URL(author.url()).pathname;
  await approve(reviewer, change);

  const answers = [
    ["Log a denial", "Lavrov", `Nothing is put off ${mark}.`],
    ["Log a reason", "Rubio", `The agenda is not ready ${mark}.`],
    ["Log a reason", "Sybiha", `One side asked for time ${mark}.`],
  ] as const;
  for (const [link, speaker, text] of answers) {
    await author.goto(change);
    await author.getByRole("link", { name: link }).click();
    await expect(author.getByLabel("On claim")).not.toHaveValue("");
    await approve(reviewer, await logStatement(author, speaker, text));
  }

  await page.goto(talks);
  const item = page.getByRole("listitem").filter({ hasText: `Put off (${mark}).` });
  await expect(item.getByText("Disputed")).toBeVisible();
  await expect(item.getByText("Denied by Sergey Lavrov")).toBeVisible();
  await expect(item.getByText("Reasons given")).toBeVisible();
  await expect(item.getByRole("listitem").filter({ hasText: "Marco Rubio" })).toContainText(answers[1][2]);
  await expect(item.getByRole("listitem").filter({ hasText: "Andrii Sybiha" })).toContainText(answers[2][2]);

  await author.goto(change);
  await expect(author.getByText("Denied by", { exact: true })).toBeVisible();
  await reviewer.goto(change);
  await reviewer.getByRole("link", { name: "Retract" }).click();
  await reviewer.getByLabel("Public note").fill("The dates stand.");
  await reviewer.getByRole("button", { name: "Retract" }).click();
  await expect(reviewer.getByText("Retracted. Its page stays")).toBeVisible();
});

test("two reports of one utterance are one, and who declines to comment takes no side", async ({
  browser,
  page,
}) => {
  const mark = `${Date.now()}`;
  const author = await signedIn(browser, people.author);
  const reviewer = await signedIn(browser, people.reviewer);
  await author.goto(`/desk${talks}/log-statement`);
  const one = await logStatement(author, "Lavrov", `The place is open ${mark}.`);
  await approve(reviewer, one);

  await author.goto(`/desk${talks}/log-statement`);
  await author.getByText("More", { exact: true }).click();
  await author.getByLabel("How it bears").selectOption("same_utterance");
  await choose(author, "On claim", mark, new RegExp(mark));
  const two = await logStatement(author, "Lavrov", `No venue has been settled ${mark}.`);
  await approve(reviewer, two);

  await page.goto(talks);
  const item = page.getByRole("listitem").filter({ hasText: `The place is open ${mark}.` });
  await expect(item).toContainText("The same utterance, in another report:");
  await expect(item).toContainText(`No venue has been settled ${mark}.`);

  await author.goto(one);
  await author.getByRole("link", { name: "Log a denial" }).click();
  await choose(author, "Speaker", "Rubio", /Rubio/);
  await author.getByLabel("Form", { exact: true }).selectOption("no_comment");
  await author.getByLabel("Text", { exact: true }).fill("He did not comment.");
  await author.getByRole("button", { name: "Save draft" }).click();
  await expect(author.getByText("Who declines to comment neither denies nor confirms.")).toBeVisible();
  await expect(author.getByLabel("Text", { exact: true })).toHaveValue("He did not comment.");
});
