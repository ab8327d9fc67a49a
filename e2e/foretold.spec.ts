import type { Page } from "@playwright/test";
import { approve, fillStatusChange, recordMeeting, sendToReview } from "./claims";
import { choose, people, signedIn } from "./people";
import { expect, test } from "./test";

test.describe.configure({ timeout: 120_000 });

const behind = "Will stand behind this account’s later word: “Cancelled”, since 20 November 2025.";

test("author and reviewer are told that a change will stand behind a later one, before they send and approve it", async ({
  browser,
}) => {
  const title = `Envoys' consultation ${Date.now()}`;
  const author = await signedIn(browser, people.author);
  const reviewer = await signedIn(browser, people.reviewer);
  const meeting = await recordMeeting(author, title);
  await fillStatusChange(author, meeting, "cancelled", "2025-11-20");
  await approve(reviewer, await sendToReview(author));

  await fillStatusChange(author, meeting, "in_doubt", "2025-11-2");
  await expect(author.getByText("What publishing it will do")).toHaveCount(0);
  await author.getByLabel("Effective", { exact: true }).fill("2025-11-22");
  await expect(author.getByText("Becomes the current status: “In doubt”.")).toBeVisible();
  // An answer that is slow in coming is given up once the form says something else.
  const isSlow = (url: string) => url.includes("effective=2025-11-23");
  await author.route(
    (url) => isSlow(url.href),
    () => undefined,
  );
  const asked = author.waitForRequest((request) => isSlow(request.url()));
  const givenUp = author.waitForEvent("requestfailed", (request) => isSlow(request.url()));
  await author.getByLabel("Effective", { exact: true }).fill("2025-11-23");
  await asked;
  await author.getByLabel("Effective", { exact: true }).fill("2025-11-10");
  await givenUp;
  await expect(author.getByText(behind)).toBeVisible();
  await choose(author, "According to", "Witkoff", /Steve Witkoff/);
  await expect(author.getByText("Becomes this account’s last word: “In doubt”.")).toBeVisible();
  await author.getByLabel("According to", { exact: true }).fill("");
  await expect(author.getByText(behind)).toBeVisible();
  const claim = await sendToReview(author);
  await expect(author.getByText(behind)).toBeVisible();

  await reviewer.goto("/desk/review");
  await expect(reviewer.getByRole("listitem").filter({ hasText: title })).toContainText(behind);
  await reviewer.goto(claim);
  await expect(reviewer.getByRole("heading", { name: "What publishing it will do" })).toBeVisible();
  await expect(reviewer.getByText(behind)).toBeVisible();
  await approve(reviewer, claim);
  await expect(reviewer.getByText("What publishing it will do")).toHaveCount(0);

  await reviewer.getByRole("link", { name: "Correct" }).click();
  await reviewer.getByLabel("Effective", { exact: true }).fill("2025-11-22");
  await expect(reviewer.getByText("What the correction will do")).toBeVisible();
  await expect(reviewer.getByText("Becomes the current status: “In doubt”.")).toBeVisible();
  await reviewer.goto(`${claim}/retract`);
  await expect(
    reviewer.getByText("Changes nothing of the status: “Cancelled”, since 20 November 2025."),
  ).toBeVisible();
});

test("who reads the desk alone, or is signed out, is told nothing of a form", async ({
  browser,
  request,
}) => {
  const asked = "/desk/foretell?status=held&effective=2025-10-01";
  const reader = await signedIn(browser, people.reader);
  expect((await reader.request.get(asked)).status()).toBe(403);
  const turnedAway = await request.get(asked, { maxRedirects: 0 });
  expect(turnedAway.headers()["location"]).toContain("/desk/sign-in");
  const author = await signedIn(browser, people.author);
  expect((await author.request.get(`${asked}&meeting=x%00&scheduled=%ED%A0%80`)).status()).toBe(400);
});

test("what is disputed shows at the desk wherever its status does", async ({ browser, page: visitor }) => {
  const title = `Envoys' call ${Date.now()}`;
  const author = await signedIn(browser, people.author);
  const reviewer = await signedIn(browser, people.reviewer);
  const meeting = await recordMeeting(author, title);
  await fillStatusChange(author, meeting, "cancelled", "2025-11-20");
  const change = await sendToReview(author);
  await approve(reviewer, change);
  const row = (page: Page) => page.getByRole("row").filter({ hasText: title });
  await author.goto(`/desk/meetings?q=${encodeURIComponent(title)}`);
  await expect(row(author)).toContainText("Cancelled");
  await expect(row(author)).not.toContainText("Disputed");

  await author.goto(change);
  await author.getByRole("link", { name: "Log a denial" }).click();
  await choose(author, "Speaker", "Lavrov", /Lavrov/);
  await author.getByLabel("Form", { exact: true }).selectOption("paraphrase");
  await author.getByLabel("Text", { exact: true }).fill("Nothing is called off.");
  const denies = `Denies “Cancelled”, since 20 November 2025 (${title}), which will then stand disputed.`;
  const form = author.getByRole("main").locator("form");
  await expect(form.getByText(denies)).toBeVisible();
  await choose(author, "Source", "Sybiha invited", /Sybiha invited/);
  await expect(form.getByText("Will stand as “Reported”, with 1 independent origin")).toBeVisible();
  const denial = await sendToReview(author);
  await expect(author.getByText(denies)).toBeVisible();
  await reviewer.goto(denial);
  await expect(reviewer.getByText(denies)).toBeVisible();
  await approve(reviewer, denial);

  await visitor.goto(meeting.replace("/desk", ""));
  await expect(visitor.getByText("Disputed").first()).toBeVisible();
  await author.goto(`/desk/meetings?q=${encodeURIComponent(title)}`);
  await expect(row(author)).toContainText("Disputed");
  await author.goto("/desk");
  const disputed = author.getByRole("heading", { name: "Disputed" }).locator("..");
  await expect(disputed.getByRole("listitem").filter({ hasText: title })).toContainText("Cancelled");
  await author.goto(meeting);
  const now = author.getByRole("region", { name: "Status now" });
  await expect(now).toContainText("Disputed");
  await expect(now).toContainText("Denied by Sergey Lavrov: Nothing is called off.");
  await expect(author.getByRole("listitem").filter({ hasText: "The status now" })).toContainText("Disputed");
  const statement = author.getByRole("listitem").filter({ hasText: "Paraphrase" });
  await expect(statement).toContainText("Denies Cancelled");
  // A reason that is a change of another meeting names it, from both sides.
  const other = await recordMeeting(author, `${title}, the follow-up`);
  await fillStatusChange(author, other, "postponed", "2025-11-21");
  await author.getByText("More", { exact: true }).click();
  await author.getByLabel("How it bears").selectOption("explains");
  await choose(author, "On claim", title, new RegExp(`^${title}: Cancelled`));
  const reason = await sendToReview(author);
  await expect(author.getByText(`${title}: Cancelled`)).toBeVisible();
  await approve(reviewer, reason);
  await author.goto(other);
  const postponed = author.getByRole("listitem").filter({ hasText: "The status now" });
  await expect(postponed).toContainText(`Explains ${title}: Cancelled`);
  await author.goto(meeting);
  await expect(author.getByRole("listitem").filter({ hasText: "The status now" })).toContainText(
    `Explained by ${title}, the follow-up: Postponed`,
  );
  await author.goto(change);
  await expect(author.getByText("Disputed, 1 independent origin")).toBeVisible();

  await reviewer.goto(denial);
  await reviewer.getByRole("link", { name: "Retract" }).click();
  await expect(reviewer.getByText("which will no longer stand disputed.")).toBeVisible();
  await reviewer.getByLabel("Public note", { exact: true }).fill("He was misquoted.");
  await reviewer.getByRole("button", { name: "Retract" }).click();
  await expect(reviewer.getByText("Retracted. Its page stays")).toBeVisible();
  await author.goto(meeting);
  await expect(now).not.toContainText("Disputed");
});
