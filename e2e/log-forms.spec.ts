import { choose, keysAreHeard, people, signedIn } from "./people";
import { expect, test } from "./test";

test("a claim is logged without a mouse, in the words of its source, and the next one from the same source", async ({
  browser,
}) => {
  const page = await signedIn(browser, people.author);
  const field = (label: string) => page.getByLabel(label, { exact: true });
  await page.goto("/desk/meetings/rubio-visit-to-ukraine/log-status-change");
  await expect(field("Status")).toBeFocused();
  await page.keyboard.type("Scheduled");
  await choose(page, "Source", "Report on the cancelled", /Report on the cancelled/);

  await field("Effective").fill("3/4/2025");
  await page.getByRole("button", { name: "3 April 2025" }).press("Enter");
  await expect(field("Effective")).toHaveValue("2025-04-03");
  await field("Effective").fill("yesterday");
  await expect(page.getByText("Counted from 21 October 2025, when the source came out.")).toBeVisible();
  await field("Scheduled").fill("some day soon");
  await expect(page.getByText("Not understood as a date.")).toBeVisible();
  await field("Scheduled").fill("на початку грудня 2025");
  // What it will do may be told by then, in the same words.
  await expect(page.getByText("1–10 December 2025", { exact: true })).toBeVisible();
  await field("Country").fill("Saudi");
  await field("Country").press("Enter");
  await expect(field("Country")).toHaveValue("Saudi Arabia");
  await field("How they meet").selectOption("online");

  await field("Via").fill("CNN, one media source");
  await expect(page.getByText("citing CNN, citing one media source.")).toBeVisible();
  await expect(
    page.getByText("Counts as the word of CNN, which vouches for one media source."),
  ).toBeVisible();
  await field("City").fill("Riyadh");
  await field("City").press("Enter");
  await page.getByRole("button", { name: "Add another source" }).press("Enter");
  await expect(field("Source").nth(1)).toBeFocused();
  await page.getByRole("button", { name: "Remove", exact: true }).last().press("Enter");
  await expect(page).toHaveURL(/log-status-change$/);
  await field("City").press("Control+Enter");
  await expect(page.getByText("Sent to review.")).toBeVisible();
  await expect(page.getByText("20 October 2025")).toBeVisible();
  await expect(page.getByText("на початку грудня 2025")).toBeVisible();
  await expect(page.getByText("Riyadh, Saudi Arabia (online)")).toBeVisible();

  await page.getByRole("link", { name: "Log another statement" }).press("Enter");
  await expect(field("Speaker")).toBeFocused();
  await expect(field("Source")).toHaveValue(/Report on the cancelled/);
  await expect(page.getByText("citing CNN, citing one media source.")).toBeVisible();
  await expect(page.getByRole("link", { name: "Rubio" }).first()).toBeVisible();
});

test("a list that opens as somebody goes on takes nobody back to its field", async ({ browser }) => {
  const page = await signedIn(browser, people.author);
  // An address of its own: what others leave unsent in this form is none of this journey.
  await page.goto(`/desk/meetings/rubio-visit-to-ukraine/log-status-change?from=${Date.now()}`);
  const field = (label: string) => page.getByLabel(label, { exact: true });
  await expect(field("Status")).toBeFocused();
  for (const [name, typed] of [
    ["Country", "F"],
    ["According to", "R"],
    ["Source", "R"],
  ] as const) {
    await field(name).focus();
    // No key is ever pressed just as the list opens: the page itself goes on.
    await field(name).evaluate((input) => {
      const isOpening = new MutationObserver(() => {
        if (input.getAttribute("aria-expanded") !== "true") return;
        isOpening.disconnect();
        document.querySelector<HTMLElement>("[name='place.city']")?.focus();
      });
      isOpening.observe(input, { attributes: true, attributeFilter: ["aria-expanded"] });
    });
    await page.keyboard.type(typed);
    await expect(field("City"), `after ${name}`).toBeFocused();
    // Whoever was to be taken back would have been by now: the list has been closed.
    await expect(field(name)).toHaveAttribute("aria-expanded", "false");
    await expect(field("City"), `after ${name}`).toBeFocused();
  }
});

test("what is typed and not sent goes on at another machine, and is reviewed by keys", async ({
  browser,
}) => {
  const author = await signedIn(browser, people.author);
  // An address of its own: what others leave unsent in this form is none of this journey.
  const form = `/desk/meetings/us-russia-talks-on-irritants/log-statement?from=${Date.now()}`;
  const words = `Work goes on ${Date.now()}.`;
  await author.goto(form);
  await choose(author, "Speaker", "Lavrov", /Sergey Lavrov/);
  await author.getByLabel("Form", { exact: true }).selectOption("paraphrase");
  await author.getByLabel("Text", { exact: true }).fill(words);
  await expect(author.getByText(/^Kept at \d\d:\d\d$/)).toBeVisible();

  const elsewhere = await signedIn(browser, people.author);
  await elsewhere.goto(form);
  await expect(
    elsewhere.getByText(/You were writing this at \d\d:\d\d, and did not send it\./),
  ).toBeVisible();
  await elsewhere.getByRole("button", { name: "Take it up again" }).press("Enter");
  await expect(elsewhere.getByLabel("Speaker", { exact: true })).toHaveValue("Sergey Lavrov");
  await expect(elsewhere.getByLabel("Text", { exact: true })).toHaveValue(words);
  await choose(elsewhere, "Source", "Sybiha invited", /Sybiha invited/);

  // A dialog that holds text asks before Escape throws it away.
  await elsewhere.getByLabel("To", { exact: true }).fill("Nobody known");
  await elsewhere.getByRole("option", { name: /as a new actor/ }).click();
  const dialog = elsewhere.getByRole("dialog", { name: "New actor" });
  await dialog.getByLabel("In its own script").fill("Ніхто");
  await elsewhere.keyboard.press("Escape");
  await expect(dialog.getByText("Throw away what you typed here?")).toBeVisible();
  await elsewhere.keyboard.press("Enter");
  await expect(dialog.getByLabel("In its own script")).toHaveValue("Ніхто");
  // What is typed into a dialog is there at another machine too, until it is thrown away.
  await expect(dialog.getByText(/^Kept at \d\d:\d\d$/)).toBeVisible();
  await author.reload();
  // What is typed before the form has asked what was left in it would be kept in this browser, and offered later.
  await expect(author.getByText("You were writing this").first()).toBeVisible();
  await author.getByLabel("To", { exact: true }).fill("Nobody known");
  await author.getByRole("option", { name: /as a new actor/ }).click();
  await author.getByRole("dialog").getByRole("button", { name: "Take it up again" }).click();
  await expect(author.getByLabel("In its own script")).toHaveValue("Ніхто");
  await elsewhere.keyboard.press("Escape");
  await dialog.getByRole("button", { name: "Throw it away" }).click();
  await expect(dialog).toHaveCount(0);
  const asked = elsewhere.waitForResponse((response) => /\/desk\/unsent\?.*new-actors/.test(response.url()));
  await elsewhere.getByLabel("To", { exact: true }).fill("Nobody known yet");
  await elsewhere.getByRole("option", { name: /as a new actor/ }).click();
  expect(await (await asked).json()).toEqual({ unsent: null });
  await expect(dialog.getByText("You were writing this")).toHaveCount(0);
  await elsewhere.keyboard.press("Escape");
  await elsewhere.getByLabel("To", { exact: true }).fill("");
  const send = async () => {
    await elsewhere.getByRole("button", { name: "Send to review" }).click();
    await expect(elsewhere.getByText("Sent to review.")).toBeVisible();
    return elsewhere.url();
  };
  const first = await send();
  const left = author.waitForResponse((response) => /\/desk\/unsent\?/.test(response.url()));
  await author.reload();
  expect(await (await left).json()).toEqual({ unsent: null });

  await elsewhere.getByRole("link", { name: "Log another statement" }).click();
  await choose(elsewhere, "Speaker", "Lavrov", /Sergey Lavrov/);
  await elsewhere.getByLabel("Form", { exact: true }).selectOption("paraphrase");
  await elsewhere
    .getByLabel("Text", { exact: true })
    .fill(`Nobody at the table had asked for a pause (${words}).`);
  await send();

  const reviewer = await signedIn(browser, people.reviewer);
  await reviewer.goto("/desk/review");
  await expect(reviewer.getByRole("heading", { name: "Waiting for you" }).locator("..")).toContainText(words);
  await reviewer.goto(first);
  await expect(reviewer.getByRole("link", { name: /^Next of \d+ waiting for you$/ })).toBeVisible();
  await keysAreHeard(reviewer);
  await reviewer.keyboard.press("Control+Backspace");
  await expect(reviewer.getByLabel("Reason", { exact: true })).toBeFocused();
  await reviewer.getByRole("heading", { level: 1 }).click();
  await reviewer.keyboard.press("Control+Enter");
  await expect(reviewer.getByText("Approved, and published. This is the next.")).toBeVisible();
  await expect(reviewer.getByRole("button", { name: "Approve and next" })).toBeVisible();
  await reviewer.goto(first);
  await expect(reviewer.getByText("Published", { exact: true }).first()).toBeVisible();
});
