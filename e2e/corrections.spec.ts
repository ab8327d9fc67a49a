import type { Page } from "@playwright/test";
import { choose, people, signedIn } from "./people";
import { expect, test } from "./test";

const meeting = "us-russia-talks-on-irritants";

/** Logs a statement of the minister about the talks, and answers the address of its desk page. */
async function logStatement(
  page: Page,
  words: string,
  button: "Save draft" | "Send to review",
): Promise<string> {
  await page.goto(`/desk/meetings/${meeting}/log-statement`);
  await choose(page, "Speaker", "Lavrov", /Sergey Lavrov/);
  await page.getByLabel("Form", { exact: true }).selectOption("paraphrase");
  await page.getByLabel("Text", { exact: true }).fill(words);
  await choose(page, "Source", "Sybiha invited", /Sybiha invited/);
  await page.getByRole("button", { name: button }).click();
  await page.waitForURL(/\/desk\/claims\/[0-9a-f-]{36}/);
  return new URL(page.url()).pathname;
}

test("a published statement is corrected, and readers see what it said before", async ({
  browser,
  page: visitor,
}) => {
  const mark = `${Date.now()}`;
  const author = await signedIn(browser, people.author);
  const address = await logStatement(
    author,
    `The talks begin on Monday, he said (${mark}).`,
    "Send to review",
  );
  const reviewer = await signedIn(browser, people.reviewer);
  await reviewer.goto(address);
  await reviewer.getByRole("button", { name: "Approve and publish" }).click();
  await expect(reviewer.getByText("Published. Readers see it now.")).toBeVisible();

  await author.goto(address);
  await author.getByRole("link", { name: "Correct", exact: true }).click();
  await author.getByLabel("Text", { exact: true }).fill(`The talks begin on Tuesday, he said (${mark}).`);
  await author.getByRole("button", { name: "Publish correction" }).click();
  await expect(author.getByLabel("Public note", { exact: true })).toHaveAttribute("aria-invalid", "true");
  await expect(author.getByLabel("Text", { exact: true })).toHaveValue(/Tuesday/);
  await author.getByLabel("Public note", { exact: true }).fill(`We misheard the day (${mark}).`);
  await author.getByRole("button", { name: "Publish correction" }).click();
  await expect(author.getByText("Corrected. Readers see it now, with your note.")).toBeVisible();

  await visitor.goto(`/meetings/${meeting}/history`);
  const change = visitor.getByRole("article").filter({ hasText: `We misheard the day (${mark}).` });
  await expect(change.getByText("Corrected", { exact: true })).toBeVisible();
  await expect(change.getByRole("deletion")).toContainText("Monday");
  await expect(change.getByRole("insertion")).toContainText("Tuesday");
  await expect(change).not.toContainText("Mara");

  await visitor.goto(address.replace("/desk", ""));
  await expect(visitor.getByText(`We misheard the day (${mark}).`)).toBeVisible();
  await visitor.getByRole("link", { name: "How it stood before" }).click();
  await expect(visitor.getByText(`The talks begin on Monday, he said (${mark}).`)).toBeVisible();
  await visitor.getByRole("link", { name: /^After: / }).click();
  await expect(visitor.getByText(`The talks begin on Tuesday, he said (${mark}).`)).toBeVisible();
  await visitor.getByRole("link", { name: "How it stands now" }).click();
  expect(new URL(visitor.url()).pathname).toBe(address.replace("/desk", ""));

  await author.getByRole("link", { name: "Restore this version" }).first().click();
  await expect(author.getByLabel("Text", { exact: true })).toHaveValue(/Monday/);
  await author.getByLabel("Public note", { exact: true }).fill("It was Monday after all.");
  await author.getByRole("button", { name: "Publish correction" }).click();
  await expect(author.getByText("Corrected. Readers see it now, with your note.")).toBeVisible();
  await visitor.reload();
  await expect(visitor.getByText(`The talks begin on Monday, he said (${mark}).`)).toBeVisible();
});

test("two people edit one draft: the second is told, sees the difference, and loses no word", async ({
  browser,
}) => {
  const mark = `${Date.now()}`;
  const first = await signedIn(browser, people.author);
  const address = await logStatement(first, `A first wording ${mark}.`, "Save draft");
  const second = await signedIn(browser, people.reviewer);
  await second.goto(`${address}/edit`);
  await second.getByLabel("Text", { exact: true }).fill(`The second's own wording ${mark}.`);
  await first.goto(`${address}/edit`);
  await first.getByLabel("Text", { exact: true }).fill(`The first's later wording ${mark}.`);
  await first.getByRole("button", { name: "Save draft" }).click();
  await expect(first.getByText("Draft saved.")).toBeVisible();

  await second.getByRole("button", { name: "Save draft" }).click();
  const told = second.getByRole("alert").filter({ hasText: "Somebody else has changed this" });
  await expect(told).toContainText("Mara");
  for (const words of ["A first wording", "The first's later wording", "The second's own wording"])
    await expect(told).toContainText(`${words} ${mark}.`);
  await expect(second.getByLabel("Text", { exact: true })).toHaveValue(`The second's own wording ${mark}.`);

  // Without saying so, saving again saves nothing.
  await second.getByRole("button", { name: "Save draft" }).click();
  await expect(told).toBeVisible();
  await second.getByLabel(/^Carry on/).check();
  await second.getByLabel("Keep mine").check();
  await second.getByRole("button", { name: "Save draft" }).click();
  await expect(second.getByText("Draft saved.")).toBeVisible();
  await expect(second.getByText(`The second's own wording ${mark}.`).first()).toBeVisible();
});

test("a draft is discarded, and taken up again", async ({ browser }) => {
  const mark = `${Date.now()}`;
  const author = await signedIn(browser, people.author);
  const address = await logStatement(author, `A draft to discard ${mark}.`, "Save draft");
  await author.getByRole("button", { name: "Discard" }).click();
  await expect(author.getByText("Discarded. It is in no list any more.")).toBeVisible();
  await author.goto("/desk/statements?state=draft");
  await expect(author.getByText(mark)).toHaveCount(0);
  await author.goto(address);
  await author.getByRole("button", { name: "Take up again" }).click();
  await expect(author.getByText("Taken up again.")).toBeVisible();
  await author.goto("/desk/statements?state=draft");
  await expect(author.getByText(mark).first()).toBeVisible();
});
