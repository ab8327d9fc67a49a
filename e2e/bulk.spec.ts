import type { Page } from "@playwright/test";
import { choose, people, signedIn } from "./people";
import { expect, test } from "./test";

const csv = (mark: string, said: string) => ({
  name: "statements.csv",
  mimeType: "text/csv",
  buffer: Buffer.from(
    `Who,Text,Form,Said,Source,Publisher\r\nSergey Lavrov,"It is still on, ${mark}.",quote,${said},https://example.org/${mark},CNN\r\n`,
  ),
});

async function send(page: Page, file: ReturnType<typeof csv>) {
  await page.goto("/desk/reports");
  await page.getByRole("link", { name: "Import a file" }).click();
  await page.getByLabel("File", { exact: true }).setInputFiles(file);
  await page.getByRole("button", { name: "Check the file" }).click();
  await page.getByLabel("Import them as").selectOption("in_review");
}

test("a table is imported, found in a list that sorts, and approved for a time to come", async ({
  browser,
  page: visitor,
}) => {
  const mark = `on${Date.now()}`;
  const author = await signedIn(browser, people.author);
  await send(author, csv(mark, "2025-10-99"));
  const check = author.getByRole("button", { name: "Check the rows" });
  await check.click();
  await expect(author.getByText("Choose the column that says: speaker.")).toBeVisible();
  await author.getByLabel("Speaker", { exact: true }).selectOption("Who");
  await check.click();
  await expect(author.getByRole("heading", { name: "1 problem: nothing was imported" })).toBeVisible();
  await expect(author.getByText("Line 2, said")).toBeVisible();

  // Which column says what is remembered.
  await send(author, csv(mark, "2025-10-21"));
  await check.click();
  await expect(author.getByRole("heading", { name: "What it would do" })).toBeVisible();
  await expect(author.getByRole("row", { name: "Statements 1 0" })).toBeVisible();
  await author.getByRole("button", { name: "Import", exact: true }).click();
  await expect(author.getByRole("heading", { name: "What it did" })).toBeVisible();

  await author.goto(`/desk/statements?q=${mark}`);
  await author.getByRole("columnheader", { name: "Speaker" }).getByRole("link").click();
  await expect(author.getByRole("columnheader", { name: "Speaker" })).toHaveAttribute(
    "aria-sort",
    "ascending",
  );
  await author.getByText("Filters", { exact: true }).click();
  await author.getByLabel("State", { exact: true }).selectOption("in_review");
  await author.getByRole("button", { name: "Show" }).click();
  await expect(author).toHaveURL(/q=.*sort=speaker&state=in_review|state=in_review.*sort=speaker/);
  await author.getByRole("rowheader").getByRole("link").click();
  await author.waitForURL(/\/desk\/claims\//);
  const address = new URL(author.url()).pathname;

  const reviewer = await signedIn(browser, people.reviewer);
  await reviewer.goto(address);
  await reviewer.getByText("Publish at …").click();
  const lastYear = new Date().getFullYear() - 1;
  await reviewer.getByLabel("Publish at", { exact: true }).fill(`${lastYear}-01-01T09:00`);
  await reviewer.getByRole("button", { name: "Approve for then" }).click();
  await expect(
    reviewer.getByText("That is past: choose a time to come, or publish it now.").first(),
  ).toBeVisible();
  const tomorrow = new Date(Date.now() + 24 * 60 * 60 * 1000).toISOString().slice(0, 16);
  await reviewer.getByLabel("Publish at", { exact: true }).fill(tomorrow);
  await reviewer.getByRole("button", { name: "Approve for then" }).click();
  await expect(reviewer.getByRole("heading", { name: "To be published" })).toBeVisible();
  expect((await visitor.goto(address.replace("/desk", "")))?.status()).toBe(404);
  await author.goto("/desk/review");
  await expect(author.getByRole("listitem").filter({ hasText: mark })).toContainText("To be published at");
  await reviewer.getByRole("button", { name: "Do not publish it then" }).click();
  await expect(reviewer.getByText("Taken back: it is not published at a time any more.")).toBeVisible();
  await reviewer.getByRole("button", { name: "Approve and publish" }).click();
  await expect(reviewer.getByText("Published. Readers see it now.")).toBeVisible();
});

test("a question is recorded, edited, merged into another, and two again", async ({ browser }) => {
  const mark = `${Date.now()}`;
  const author = await signedIn(browser, people.author);
  const record = async (wording: string) => {
    await author.goto("/desk/questions/new");
    await author.getByLabel("Wording", { exact: true }).fill(wording);
    await author.getByRole("button", { name: "Save question" }).click();
    await expect(author.getByRole("heading", { level: 1, name: wording })).toBeVisible();
    return new URL(author.url()).pathname;
  };
  const other = `Will it be held ${mark}?`;
  await record(other);
  const address = await record(`Is it on ${mark}?`);
  await author.getByRole("link", { name: "Edit", exact: true }).click();
  await author.getByLabel("Wording", { exact: true }).fill(`Does it take place ${mark}?`);
  await author.getByRole("button", { name: "Save changes" }).click();
  await expect(author.getByText("Your changes are saved.")).toBeVisible();
  await author.getByRole("link", { name: "Merge into another question" }).click();
  await choose(author, "Merge into", other);
  await expect(author.getByRole("heading", { level: 2, name: other })).toBeVisible();
  await author.getByLabel("Reason", { exact: true }).fill("The same in other words.");
  await author.getByRole("button", { name: "Merge", exact: true }).click();
  await expect(author.getByText("They are one question now.")).toBeVisible();
  await author.goto(address);
  await expect(author.getByRole("heading", { level: 1, name: other })).toBeVisible();
  await author.getByRole("button", { name: "Undo the merge" }).click();
  await author.getByRole("button", { name: "Make them two again" }).click();
  await expect(author.getByRole("heading", { level: 1, name: `Does it take place ${mark}?` })).toBeVisible();
});
