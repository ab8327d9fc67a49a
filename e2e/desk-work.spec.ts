import { choose, people, signedIn } from "./people";
import { expect, test } from "./test";

const meeting = "us-russia-talks-on-irritants";

test("anything at the desk is gone to by its name, and logged of, without a mouse", async ({ browser }) => {
  const page = await signedIn(browser, people.author);
  await page.keyboard.press("Control+k");
  const field = page.getByRole("combobox", { name: "Meeting, actor, source, question or page" });
  await expect(field).toBeFocused();
  await field.fill("lavrov");
  await expect(page.getByRole("option", { name: /^Sergey Lavrov/ })).toBeVisible();
  await field.fill("irritants");
  await page.getByRole("option", { name: /^Log status change: .*irritants/ }).click();
  await expect(page).toHaveURL(/log-status-change$/);
  await page.goto("/desk");
  await page.getByRole("button", { name: "Go to…" }).click();
  await field.fill("no such thing anywhere");
  await expect(page.getByText("Nothing on record fits.")).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(page.getByRole("dialog")).toHaveCount(0);
  await page.keyboard.press("?");
  await expect(page.getByRole("dialog", { name: "Keys" })).toContainText("goes to a meeting");
});

test("before a second record is made of somebody, the one on record is shown", async ({ browser }) => {
  const page = await signedIn(browser, people.author);
  await page.goto("/desk/actors/new");
  await page.getByLabel("Name", { exact: true }).fill("sergey lavrov");
  await page.getByLabel("Kind", { exact: true }).selectOption("person");
  await page.getByRole("button", { name: "Save actor" }).click();
  const asked = page.getByRole("alert").filter({ hasText: "The same?" });
  await expect(asked.getByRole("link", { name: "Sergey Lavrov" })).toBeVisible();
  await expect(page).toHaveURL(/actors\/new$/);
  await expect(page.getByLabel("It is another: record it all the same")).not.toBeChecked();
});

test("a tab of an earlier version says so, and what was typed in it comes back", async ({ browser }) => {
  const page = await signedIn(browser, people.author);
  await page.goto("/desk/meetings/new");
  const title = `A meeting of an old tab ${Date.now()}`;
  await page.getByLabel("Title", { exact: true }).fill(title);
  // As a build that is gone: the action that the page sends is one that the server does not know.
  await page.route("**/desk/meetings/new", async (route) => {
    const headers = route.request().headers();
    if (!headers["next-action"]) return route.continue();
    await route.continue({ headers: { ...headers, "next-action": "40".padEnd(42, "0") } });
  });
  await page.getByRole("button", { name: "Save meeting" }).click();
  await expect(page.getByText("There is a new version of this site")).toBeVisible();
  await page.unroute("**/desk/meetings/new");
  await page.getByRole("button", { name: "Reload the page" }).click();
  await expect(page.getByText("There is a new version of this site")).toHaveCount(0);
  await expect(page.getByLabel("Title", { exact: true })).toHaveValue(title);
});

test("an author goes on editing what is in review, until a colleague decides", async ({ browser }) => {
  const mark = Date.now();
  const author = await signedIn(browser, people.author);
  await author.goto(`/desk/meetings/${meeting}/log-statement`);
  await choose(author, "Speaker", "Lavrov", /Sergey Lavrov/);
  await author.getByLabel("Form", { exact: true }).selectOption("paraphrase");
  await author.getByLabel("Text", { exact: true }).fill(`He spoke of hope, wrongly (${mark}).`);
  await choose(author, "Source", "Sybiha invited", /Sybiha invited/);
  await author.getByRole("button", { name: "Send to review" }).click();
  await author.waitForURL(/\/desk\/claims\/[0-9a-f-]{36}/);
  const reviewer = await signedIn(browser, people.reviewer);
  await reviewer.goto(new URL(author.url()).pathname);
  await expect(reviewer.getByRole("link", { name: "Edit", exact: true })).toHaveCount(0);

  await author.getByRole("link", { name: "Edit", exact: true }).click();
  await author.getByLabel("Text", { exact: true }).fill(`He spoke of hope, rightly (${mark}).`);
  await author.getByRole("button", { name: "Send to review" }).click();
  await expect(author.getByText("Sent to review.")).toBeVisible();
  // What the reviewer has read is no longer what waits.
  await reviewer.getByRole("button", { name: "Approve and publish" }).click();
  await expect(reviewer.getByText(/changed this since you opened it/)).toBeVisible();
  await reviewer.reload();
  await expect(reviewer.getByText(`He spoke of hope, rightly (${mark}).`).first()).toBeVisible();
  await reviewer.getByRole("button", { name: "Approve and publish" }).click();
  await expect(reviewer.getByText("Published. Readers see it now.")).toBeVisible();
});
