import { choose, people, saveMeeting, signedIn } from "./people";
import { expect, test } from "./test";

test("two editors put a status change on record, and the public sees it once it is approved", async ({
  browser,
  page: visitor,
}) => {
  const mark = `${Date.now()}`;
  const title = `Envoys' consultation ${mark}`;
  const author = await signedIn(browser, people.author);

  await author.getByRole("navigation", { name: "Desk" }).getByRole("link", { name: "Meetings" }).click();
  await author.getByRole("link", { name: "New meeting" }).first().click();
  await author.getByLabel("Title", { exact: true }).fill(title);
  await author.getByLabel("Kind", { exact: true }).selectOption("consultation");
  await choose(author, "Participants", "Witkoff", /Steve Witkoff/);
  await saveMeeting(author, title);
  await expect(author.getByRole("heading", { level: 1 })).toContainText(title);
  const slug = new URL(author.url()).pathname.split("/").at(-1);

  await author.getByRole("navigation", { name: "Desk" }).getByRole("link", { name: "Sources" }).click();
  await author.getByRole("link", { name: "New source" }).first().click();
  await author.getByLabel("Address", { exact: true }).fill(`https://example.org/envoys-${mark}`);
  await choose(author, "Publisher", "Censor", /Censor\.NET/);
  await author.getByLabel("Title", { exact: true }).fill(`Envoys to consult ${mark}`);
  await author.getByLabel("Published", { exact: true }).fill("2025-10-22");
  await author.getByLabel("Text", { exact: true }).fill("The envoys will meet on 25 October, CNN was told.");
  await author.getByRole("button", { name: "Save source" }).click();
  await expect(author.getByText(`Envoys to consult ${mark}`).first()).toBeVisible();

  await author.goto(`/desk/meetings/${slug}`);
  await author.getByRole("link", { name: "Log status change" }).click();
  await author.getByLabel("Status", { exact: true }).selectOption("scheduled");
  await author.getByLabel("Effective", { exact: true }).fill("2025-10-22");
  await author.getByLabel("Scheduled", { exact: true }).fill("2025-10-25");
  await author.getByLabel("City", { exact: true }).fill("Helsinki");
  await author.getByLabel("Country", { exact: true }).fill("FI");
  await choose(author, "Source", `Envoys to consult ${mark}`, new RegExp(mark));
  await author.getByLabel("Excerpt", { exact: true }).fill("will meet on 25 October");
  await choose(author, "Via", "CNN", /^CNN/);
  await choose(author, "Via", "one media source", /one media source/);
  await expect(author.getByText("Censor.NET ← CNN ← one media source")).toBeVisible();
  await author.getByRole("button", { name: "Send to review" }).click();
  await expect(author.getByText("In review").first()).toBeVisible();
  const claim = author.url().match(/claims\/([0-9a-f-]{36})/)?.[1];
  expect(claim).toBeTruthy();

  for (const path of [`/meetings/${slug}`, `/claims/${claim}`])
    expect((await visitor.goto(path))?.status(), `${path} before approval`).toBe(404);
  const exported = async () =>
    (
      await visitor.request.get(`/exports/status-history.csv?meeting=${slug}`, { failOnStatusCode: false })
    ).text();
  expect(await exported()).not.toContain("Helsinki");
  await visitor.goto(`/meetings?q=${mark}`);
  await expect(visitor.getByText(title)).toHaveCount(0);

  const approve = author.getByRole("button", { name: "Approve and publish" });
  await expect(approve).toHaveCount(0);
  await expect(author.getByText(/someone who did not write it/)).toBeVisible();

  const reviewer = await signedIn(browser, people.reviewer);
  await reviewer.getByRole("navigation", { name: "Desk" }).getByRole("link", { name: "Review" }).click();
  await reviewer
    .getByRole("link", { name: new RegExp(mark) })
    .first()
    .click();
  await expect(reviewer.getByText("Censor.NET ← CNN ← one media source").first()).toBeVisible();
  await reviewer.getByRole("button", { name: "Approve and publish" }).click();
  await expect(reviewer.getByText("Published").first()).toBeVisible();

  await visitor.goto(`/meetings/${slug}`);
  await expect(visitor.getByRole("heading", { level: 1 })).toContainText(title);
  await expect(visitor.getByText("Scheduled").first()).toBeVisible();
  await expect(visitor.getByText("Helsinki").first()).toBeVisible();
  await expect(visitor.getByText("25 October 2025").first()).toBeVisible();
  expect(await exported()).toContain("Censor.NET < CNN < one media source");
});

test("a claim that is sent back tells its author why", async ({ browser }) => {
  const author = await signedIn(browser, people.author);
  await author.goto("/desk/meetings/rubio-visit-to-ukraine");
  await author.getByRole("link", { name: "Log statement" }).click();
  await choose(author, "Speaker", "Sybiha", /Andrii Sybiha/);
  await choose(author, "To", "Rubio", /Marco Rubio/);
  await author.getByLabel("Form", { exact: true }).selectOption("paraphrase");
  const words = `The visit is being prepared ${Date.now()}.`;
  await author.getByLabel("Text", { exact: true }).fill(words);
  await choose(author, "Source", "Sybiha invited", /Sybiha invited/);
  await author.getByRole("button", { name: "Send to review" }).click();
  await expect(author.getByText("In review").first()).toBeVisible();
  const address = author.url();

  const reviewer = await signedIn(browser, people.reviewer);
  await reviewer.goto(address);
  await reviewer.getByLabel("Reason", { exact: true }).fill("Which day was it said?");
  await reviewer.getByRole("button", { name: "Send back" }).click();
  await expect(reviewer.getByText("Draft").first()).toBeVisible();

  await author.goto(address);
  await expect(author.getByText("Which day was it said?").first()).toBeVisible();
});

test("what was typed stays when something is wrong, and nothing is stored", async ({ browser }) => {
  const page = await signedIn(browser, people.author);
  await page.goto("/desk/meetings/rubio-visit-to-ukraine/log-status-change");
  await page.getByLabel("Status", { exact: true }).selectOption("scheduled");
  await page.getByLabel("Effective", { exact: true }).fill("2025-02-30");
  await page.getByLabel("Scheduled", { exact: true }).fill("2025-11-02/2025-10-27");
  await page.getByLabel("Country", { exact: true }).fill("Atlantis");
  await page.getByLabel("Note", { exact: true }).fill("مرحبا 🕊️ <script>alert(1)</script> =cmd()");
  await page.getByRole("button", { name: "Send to review" }).click();

  for (const label of ["Effective", "Scheduled", "Country", "Source"])
    await expect(page.getByLabel(label, { exact: true })).toHaveAttribute("aria-invalid", "true");
  await expect(page.getByLabel("Status", { exact: true })).toHaveValue("scheduled");
  await expect(page.getByLabel("Effective", { exact: true })).toHaveValue("2025-02-30");
  await expect(page.getByLabel("Scheduled", { exact: true })).toHaveValue("2025-11-02/2025-10-27");
  await expect(page.getByLabel("Country", { exact: true })).toHaveValue("Atlantis");
  await expect(page.getByLabel("Note", { exact: true })).toHaveValue(
    "مرحبا 🕊️ <script>alert(1)</script> =cmd()",
  );
});

test("a sign-in that ends while somebody types loses nothing", async ({ browser }) => {
  const page = await signedIn(browser, people.author);
  await page.goto("/desk/meetings/rubio-visit-to-ukraine/log-status-change");
  await page.getByLabel("Status", { exact: true }).selectOption("scheduled");
  await page.getByLabel("Effective", { exact: true }).fill("2025-10-22");
  await page.getByLabel("Note", { exact: true }).fill("Typed before the sign-in ended.");
  await page.context().clearCookies();
  await page.getByRole("button", { name: "Save draft" }).click();
  await expect(page.getByRole("alert").filter({ hasText: /sign/i }).first()).toBeVisible();
  await expect(page.getByLabel("Note", { exact: true })).toHaveValue("Typed before the sign-in ended.");
});

test("a retracted claim keeps its page and says why", async ({ browser, page: visitor }) => {
  const words = `Both sides are ready ${Date.now()}.`;
  const author = await signedIn(browser, people.author);
  await author.goto("/desk/meetings/us-russia-talks-on-irritants/log-statement");
  await choose(author, "Speaker", "Lavrov", /Sergey Lavrov/);
  await author.getByLabel("Form", { exact: true }).selectOption("paraphrase");
  await author.getByLabel("Text", { exact: true }).fill(words);
  await choose(author, "Source", "Sybiha invited", /Sybiha invited/);
  await author.getByRole("button", { name: "Send to review" }).click();
  await expect(author.getByText("In review").first()).toBeVisible();
  const address = author.url();

  const reviewer = await signedIn(browser, people.reviewer);
  await reviewer.goto(address);
  await reviewer.getByRole("button", { name: "Approve and publish" }).click();
  await reviewer.getByRole("link", { name: "Retract" }).click();
  await reviewer.getByLabel("Public note", { exact: true }).fill("The minister was misquoted.");
  await reviewer.getByRole("button", { name: "Retract" }).click();
  await expect(reviewer.getByText("Retracted").first()).toBeVisible();

  await visitor.goto(`/claims/${address.match(/claims\/([0-9a-f-]{36})/)?.[1]}`);
  await expect(visitor.getByText(words).first()).toBeVisible();
  await expect(visitor.getByText("The minister was misquoted.").first()).toBeVisible();
  await expect(visitor.getByText("Retracted").first()).toBeVisible();
});
