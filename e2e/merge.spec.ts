import type { Page } from "@playwright/test";
import { choose, people, signedIn } from "./people";
import { expect, test } from "./test";

async function recordOutlet(page: Page, name: string): Promise<string> {
  await page.goto("/desk/actors/new");
  await page.getByLabel("Name", { exact: true }).fill(name);
  await page.getByLabel("Kind", { exact: true }).selectOption("outlet");
  await page.getByRole("button", { name: "Save actor" }).click();
  await expect(page.getByRole("heading", { level: 1, name })).toBeVisible();
  return new URL(page.url()).pathname.split("/").at(-1) ?? "";
}

async function recordSource(page: Page, title: string, publisher: string) {
  await page.goto("/desk/sources/new");
  await choose(page, "Publisher", publisher);
  await page.getByLabel("Title", { exact: true }).fill(title);
  await page.getByRole("button", { name: "Save source" }).click();
  await expect(page.getByRole("heading", { level: 1, name: title })).toBeVisible();
}

test("two records of one outlet become one, and two again", async ({ browser, page: visitor }) => {
  const mark = `${Date.now()}`;
  const [courier, twin] = [`Courier ${mark}`, `The Courier Online ${mark}`];
  const author = await signedIn(browser, people.author);
  const key = await recordOutlet(author, courier);
  const twinKey = await recordOutlet(author, twin);
  await recordSource(author, `First report ${mark}`, courier);
  await recordSource(author, `Second report ${mark}`, twin);

  const words = `The venue is being looked for ${mark}.`;
  await author.goto("/desk/meetings/us-russia-talks-on-irritants/log-statement");
  await choose(author, "Speaker", "Lavrov", /Sergey Lavrov/);
  await author.getByLabel("Form", { exact: true }).selectOption("paraphrase");
  await author.getByLabel("Text", { exact: true }).fill(words);
  await author.getByRole("button", { name: "Add another source" }).click();
  for (const [legend, title] of [
    ["Where it comes from", `First report ${mark}`],
    ["And from (2)", `Second report ${mark}`],
  ] as const) {
    const group = author.getByRole("group", { name: legend, exact: true });
    await group.getByLabel("Source", { exact: true }).fill(title);
    await author.getByRole("option", { name: title }).first().click();
  }
  await author.getByRole("button", { name: "Send to review" }).click();
  await expect(author.getByText("In review").first()).toBeVisible();
  const claim = author.url().match(/claims\/([0-9a-f-]{36})/)?.[1];
  const reviewer = await signedIn(browser, people.reviewer);
  await reviewer.goto(`/desk/claims/${claim}`);
  await reviewer.getByRole("button", { name: "Approve and publish" }).click();
  await expect(reviewer.getByText("Published").first()).toBeVisible();
  await visitor.goto(`/claims/${claim}`);
  await expect(visitor.getByText("2 independent origins").first()).toBeVisible();

  await reviewer.goto(`/desk/actors/${twinKey}`);
  await reviewer.getByRole("link", { name: "Merge into another actor" }).click();
  await choose(reviewer, "Merge into", courier);
  await expect(reviewer.getByRole("heading", { level: 2, name: courier })).toBeVisible();
  await expect(reviewer.getByText("0 claims, 0 chains, 1 source, 0 meetings")).toHaveCount(2);
  await reviewer.getByLabel("Reason", { exact: true }).fill("The same newsroom, by its imprint.");
  await reviewer.getByRole("button", { name: "Merge", exact: true }).click();
  await expect(reviewer).toHaveURL(new RegExp(`/desk/actors/${key}\\?`));
  await expect(reviewer.getByText(`${twin} was merged into this on`)).toBeVisible();

  await visitor.reload();
  await expect(visitor.getByText("1 independent origin").first()).toBeVisible();
  await expect(visitor.getByText("2 independent origins")).toHaveCount(0);
  const old = await visitor.request.get(`/actors/${twinKey}`, { maxRedirects: 0 });
  expect([old.status(), old.headers()["location"]]).toEqual([307, `/actors/${key}`]);
  await visitor.goto(`/actors/${twinKey}`);
  await expect(visitor.getByRole("heading", { level: 1, name: courier })).toBeVisible();
  await expect(visitor.getByText(`Also written ${twin}`)).toBeVisible();
  await author.goto(`/desk/actors/${twinKey}/edit`);
  await expect(author).toHaveURL(new RegExp(`/desk/actors/${key}/edit$`));
  await author.goto(`/desk/actors?q=${mark}`);
  await expect(author.getByRole("rowheader").filter({ hasText: mark })).toHaveCount(1);

  await reviewer.getByRole("button", { name: "Undo the merge" }).click();
  await reviewer.getByRole("button", { name: "Make them two again" }).click();
  await expect(reviewer.getByRole("heading", { level: 1, name: twin })).toBeVisible();
  await visitor.goto(`/claims/${claim}`);
  await expect(visitor.getByText("2 independent origins").first()).toBeVisible();
  await visitor.goto(`/actors/${twinKey}`);
  await expect(visitor.getByRole("heading", { level: 1, name: twin })).toBeVisible();
});

test("a form that was open while its speaker was merged says so, and can be saved for the other", async ({
  browser,
}) => {
  const mark = `${Date.now()}`;
  const [gazette, twin] = [`Gazette ${mark}`, `Gazette Online ${mark}`];
  const author = await signedIn(browser, people.author);
  await recordOutlet(author, gazette);
  const twinKey = await recordOutlet(author, twin);
  await author.goto("/desk/meetings/us-russia-talks-on-irritants/log-statement");
  await choose(author, "Speaker", twin);
  await author.getByLabel("Form", { exact: true }).selectOption("paraphrase");
  await author.getByLabel("Text", { exact: true }).fill(`The talks are on (${mark}).`);
  await choose(author, "Source", "Sybiha invited", /Sybiha invited/);
  await author.getByRole("button", { name: "Save draft" }).click();
  await author.waitForURL(/\/desk\/claims\/[0-9a-f-]{36}/);
  await author.getByRole("link", { name: "Edit", exact: true }).click();
  await author.getByLabel("Text", { exact: true }).fill(`The talks are off (${mark}).`);

  const colleague = await signedIn(browser, people.reviewer);
  await colleague.goto(`/desk/actors/${twinKey}/merge`);
  // Who is quicker than the answer of what is on record of the other need not press twice.
  let answer = () => {};
  const pressed = new Promise<void>((resolve) => {
    answer = resolve;
  });
  await colleague.route(`**/${twinKey}/merge`, (route) => pressed.then(() => route.continue()), { times: 1 });
  await choose(colleague, "Merge into", gazette);
  await colleague.getByLabel("Reason", { exact: true }).fill("One newspaper.");
  await colleague.getByRole("button", { name: "Merge", exact: true }).click();
  answer();
  await expect(colleague.getByText("They are one actor now.")).toBeVisible();

  await author.getByRole("button", { name: "Save draft" }).click();
  // The speaker was not touched, and is whom the colleague merged it into.
  const told = author.getByRole("alert").filter({ hasText: "Somebody else has changed this" });
  await expect(told).toContainText(gazette);
  await expect(author.getByLabel("Text", { exact: true })).toHaveValue(`The talks are off (${mark}).`);
  await author.getByLabel(/^Carry on/).check();
  await author.getByRole("button", { name: "Save draft" }).click();
  await expect(author.getByText(`The talks are off (${mark}).`).first()).toBeVisible();
  await expect(author.getByRole("link", { name: "Edit", exact: true })).toBeVisible();
});
