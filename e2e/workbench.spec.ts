import type { Page } from "@playwright/test";
import { unanswerable } from "./machine";
import { choose, people, signedIn } from "./people";
import { expect, test } from "./test";
import {
  approveInQueue,
  articleOf,
  counted,
  logged,
  openArticle,
  recordPeople,
  tabTo,
  text,
} from "./workbench";

test.describe.configure({ timeout: 300_000 });

/** What is logged of a passage: the key that opens its form, what a field of that is to hold, and what has to be filled in. */
interface Fact {
  key: "s" | "t" | "a";
  words: string;
  holds: readonly [label: string, value: string];
  besides?: () => Promise<void>;
}

test("an article is logged fact by fact without leaving its text, sent to review at once, and approved", async ({
  browser,
  page: visitor,
}) => {
  const mark = `${Date.now()}`;
  const names = recordPeople(mark);
  const [page, counts] = await counted(browser, people.author);
  await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
  const field = (label: string) => page.getByLabel(label, { exact: true });
  await openArticle(page, `https://post-${mark}.example/second`, articleOf(names, mark));
  await expect(field("Publisher")).toHaveValue(`Strait Post ${mark}`);
  await expect(field("Title")).toHaveValue(`Harbour talks called off ${mark}`);
  await expect(field("Published")).toHaveValue("2025-10-21");
  await expect(field("Language")).toHaveValue("en");
  await page.keyboard.press("Control+Enter");
  await expect(text(page)).toBeVisible();
  const before = { clicks: counts.clicks, keys: counts.keys, pages: counts.pages.size };

  await text(page).focus();
  const facts: readonly Fact[] = [
    { key: "s", words: "on the strait have been cancelled", holds: ["Status", "cancelled"] },
    { key: "t", words: "too far apart", holds: ["Speaker", names.marn] },
    { key: "t", words: "nobody had confirmed a date", holds: ["Speaker", names.veld] },
    { key: "t", words: "open to everyone", holds: ["Text", "The strait stays open to everyone"] },
    { key: "a", words: "declined the invitation", holds: ["Change", "declined"] },
    { key: "s", words: "by the end of autumn", holds: ["Scheduled", "by the end of autumn"] },
    { key: "t", words: "without heating", holds: ["Speaker", names.dahl] },
    { key: "a", words: "accepted an invitation", holds: ["Actor", names.marn] },
    {
      key: "t",
      words: "unknown why",
      holds: ["Speaker", ""],
      // Nobody on record is called so: whoever is unnamed is added on the way.
      async besides() {
        await page.keyboard.type(`unnamed harbour official ${mark}`);
        await expect(page.getByRole("option", { name: /as a new actor$/ })).toBeVisible();
        await page.keyboard.press("Enter");
        const dialog = page.getByRole("dialog", { name: "New actor" });
        await expect(dialog.getByLabel("Kind", { exact: true })).toHaveValue("unnamed");
        await page.keyboard.press("Control+Enter");
        await expect(dialog).toHaveCount(0);
      },
    },
    { key: "s", words: "unlikely to be held next week", holds: ["Meeting", `Portsea summit ${mark}`] },
    {
      key: "t",
      words: "spoken out against talks",
      holds: ["Speaker", names.dahl],
      async besides() {
        await tabTo(page, "Question", "Shift+Tab");
        await page.keyboard.type(`venue ${mark}`);
        await expect(page.getByRole("option", { name: /right venue/ })).toBeVisible();
        await page.keyboard.press("Enter");
        await tabTo(page, "Stance", "Tab");
        await page.keyboard.type("opp");
        await expect(field("Stance")).toHaveValue("opposes");
      },
    },
    { key: "t", words: "not the best venue", holds: ["To", names.veld] },
    { key: "t", words: "in an awkward place", holds: ["Speaker", `Gulf Wire ${mark}`] },
    { key: "t", words: "until Sunday", holds: ["Speaker", names.veld] },
    { key: "t", words: "Nobody asked us", holds: ["Form", "quote"] },
  ];
  // Past the headline and the date.
  for (const _ of ["headline", "date", "first"]) await page.keyboard.press("ArrowDown");
  const keysOf: number[] = [];
  for (const [index, { key, words, holds, besides }] of facts.entries()) {
    const keysBefore = counts.keys;
    await page.keyboard.press(key);
    await expect(field("Excerpt")).toHaveValue(new RegExp(words));
    await expect(field(holds[0])).toHaveValue(holds[1]);
    await besides?.();
    await page.keyboard.press("Control+Enter");
    await expect(logged(page)).toHaveCount(index + 1);
    await expect(field("Excerpt")).toHaveCount(0);
    await expect(text(page)).toBeFocused();
    keysOf.push(counts.keys - keysBefore);
  }
  // A machine proposes what the rules have not marked; what it made up is not there.
  await page.getByRole("button", { name: "Ask the machine for proposals" }).click();
  await expect(text(page).locator("[data-marked-by=machine]")).toHaveText([
    "The strait was closed to shipping in the spring.",
  ]);
  await text(page).locator("[data-marked-by=machine]").press("t");
  await expect(page.getByText("A machine proposes this")).toBeVisible();
  await expect(field("Excerpt")).toHaveValue("The strait was closed to shipping in the spring.");
  await page.keyboard.press("Escape");
  await expect(logged(page)).toHaveCount(facts.length);
  const done = { clicks: counts.clicks - before.clicks, keys: counts.keys - before.keys };
  await page.getByRole("button", { name: "Send all to review" }).click();
  await expect(page.getByText(`${facts.length} drafts were sent to review.`)).toBeVisible();
  expect(new URL(page.url()).pathname).toMatch(/^\/desk\/sources\/[0-9a-f-]{36}\/log$/);
  expect(done.clicks).toBe(1);
  expect(done.keys).toBeLessThan(200);
  // Of somebody who thinks and presses a key a second, each takes less than a minute.
  expect(Math.max(...keysOf)).toBeLessThan(60);
  expect(counts.clicks).toBeLessThan(25);
  expect(counts.keys).toBeLessThan(500);
  // The facts took no page but that of the text. `npm run bench -- --only journey` prints this.
  const pages = 1 + counts.pages.size - before.pages;
  expect(pages).toBe(1);

  // A second editor sees in the text what is done, and approves it in one queue, by keys.
  const [reviewer, deciding] = await counted(browser, people.reviewer);
  await reviewer.goto(page.url());
  await expect(reviewer.locator("mark[data-logged]", { hasText: "without heating" })).toHaveAttribute(
    "title",
    /In review/,
  );
  await expect(logged(reviewer)).toHaveCount(facts.length);
  const ids = await reviewer
    .getByRole("region", { name: "Logged from it" })
    .getByRole("link")
    .evaluateAll((links) => links.map((link) => link.getAttribute("href")?.split("/").at(-1) ?? ""));
  expect(ids).toHaveLength(facts.length);
  await reviewer.goto("/desk/review");
  await reviewer.locator(`a[href="/desk/claims/${ids[0]}"]`).first().click();
  await reviewer.waitForURL(`**/desk/claims/${ids[0]}`);
  await approveInQueue(reviewer, ids);
  expect(deciding.clicks).toBeLessThan(12);
  await visitor.goto(`/meetings/harbour-talks-${mark}`);
  await expect(visitor.getByText("Nobody asked us").first()).toBeVisible();
  const effort = {
    facts: facts.length,
    pages,
    clicks: counts.clicks,
    keys: counts.keys,
    keysOf,
    approving: { clicks: deciding.clicks, keys: deciding.keys },
  };
  test.info().annotations.push({ type: "effort", description: JSON.stringify(effort) });
});

/** Selects words of the text with the mouse's outcome, a selection of the page; a key then, before browsers tell of it. */
async function selectWords(page: Page, words: string, nth = 0, key?: string) {
  await text(page).focus();
  await text(page).evaluate(
    (root, [wanted, which, pressed]) => {
      const texts = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
      let left = which;
      for (let node = texts.nextNode(); node; node = texts.nextNode()) {
        const said = node.textContent ?? "";
        for (let at = said.indexOf(wanted); at >= 0; at = said.indexOf(wanted, at + 1)) {
          if (left > 0) left -= 1;
          else {
            document.getSelection()?.setBaseAndExtent(node, at, node, at + wanted.length);
            if (pressed) root.dispatchEvent(new KeyboardEvent("keydown", { key: pressed, bubbles: true }));
            return;
          }
        }
      }
      throw new Error(`No such words: ${wanted}`);
    },
    [words, nth, key] as const,
  );
}

test("what is typed beside a text is not lost, whichever way its form is left; another source is cited for a claim", async ({
  browser,
}) => {
  const mark = `n${Date.now()}`;
  const names = recordPeople(mark);
  const page = await signedIn(browser, people.author);
  await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
  const field = (label: string) => page.getByLabel(label, { exact: true });
  const twice = `It is off ${mark} ${unanswerable}\n2025-10-21\n${names.marn} said nothing is agreed. ${names.veld} said nothing is agreed. <script>document.title = "run"</script> قال نعم 🕊️`;
  await openArticle(page, `https://post-${mark}.example/second`, twice);
  await expect(field("Publisher")).toHaveValue(`Strait Post ${mark}`);
  await page.getByRole("button", { name: "Save and log from it" }).click();
  await expect(text(page)).toBeVisible();
  await expect(page).not.toHaveTitle("run");

  // A machine that fails says so, and takes nothing away.
  await page.getByRole("button", { name: "Ask the machine for proposals" }).click();
  await expect(page.getByText("The machine did not answer in a way that can be used.")).toBeVisible();

  // The second of the same words is the one that is marked.
  await selectWords(page, "nothing is agreed", 1);
  await page.getByRole("button", { name: "Statement", exact: true }).click();
  await expect(field("Speaker")).toHaveValue(names.veld);
  await field("Note").fill("Half a thought.");
  await expect(page.getByText(/^Kept at \d\d:\d\d$/)).toBeVisible();
  const link = page.url();
  await page.reload();
  await expect(page.getByText(/You were writing this at/)).toBeVisible();
  await page.getByRole("button", { name: "Take it up again" }).click();
  await expect(field("Note")).toHaveValue("Half a thought.");
  await field("Note").press("Escape");
  await expect(field("Note")).toHaveCount(0);
  await expect(text(page)).toBeFocused();
  await page.goto(link);
  await page.getByRole("button", { name: "Take it up again" }).click();
  const { cookies } = await page.context().storageState();
  await page.context().clearCookies();
  await page.getByRole("button", { name: "Save draft and go on" }).click();
  await expect(page.getByRole("alert").filter({ hasText: "Your sign-in has ended" })).toBeVisible();
  await expect(field("Note")).toHaveValue("Half a thought.");
  await page.context().addCookies(cookies);
  await page.getByRole("button", { name: "Save draft and go on" }).click();
  await expect(logged(page)).toHaveCount(1);
  await expect(page.getByText("Statement saved.")).toBeVisible();
  await expect(text(page)).toBeFocused();
  await expect(text(page).locator("mark[data-logged]")).toHaveText("nothing is agreed");
  expect(await text(page).locator("p", { hasText: "قال نعم" }).textContent()).toMatch(/Veld.*said nothing/);

  // A claim that is published takes another source as a correction, and tells what it lacks beside its field.
  await selectWords(page, `It is off ${mark}`, 0, "c");
  await expect(field("Excerpt")).toHaveValue(`It is off ${mark}`);
  await choose(page, "Claim", `Harbour talks ${mark}`, new RegExp(mark));
  await page.getByRole("button", { name: "Cite and go on" }).click();
  await expect(field("Public note")).toHaveAttribute("aria-invalid", "true");
  await field("Public note").fill("The Strait Post has it too.");
  await field("Public note").press("Control+Enter");
  await expect(logged(page)).toHaveCount(2);
  await expect(page.getByText("Cite saved.")).toBeVisible();
  await expect(text(page)).toBeFocused();
  await expect(text(page).locator("mark[data-logged]").first()).toHaveAttribute(
    "title",
    /Scheduled \(Published\)/,
  );

  // On a phone the form is a sheet, and the words that it is about stay in view above it.
  await page.setViewportSize({ width: 375, height: 740 });
  await selectWords(page, "nothing is agreed", 0);
  await page.getByRole("button", { name: "Statement", exact: true }).click();
  await expect(field("Speaker")).toHaveValue(names.marn);
  await expect(text(page).locator("mark[data-now]")).toBeInViewport();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(375);
});

test("a text of 200,000 characters in one line is worked on as any other", async ({ browser }) => {
  const mark = `h${Date.now()}`;
  const names = recordPeople(mark);
  const page = await signedIn(browser, people.author);
  const words = `${names.marn} said it is off. 🕊️ نعم‮ <b>not bold</b> ${"Nothing of it is agreed. ".repeat(7_900)}`;
  await page.goto("/desk/sources/log");
  await page.getByLabel("Address", { exact: true }).fill(`https://post-${mark}.example/long`);
  await page.getByLabel("Text", { exact: true }).fill(words);
  await page.getByLabel("Title", { exact: true }).fill(`A long text ${mark}`);
  await expect(page.getByLabel("Publisher", { exact: true })).toHaveValue(`Strait Post ${mark}`);
  await page.getByRole("button", { name: "Save and log from it" }).click();
  await text(page).focus();
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("t");
  await expect(page.getByLabel("Excerpt", { exact: true })).toHaveValue(`${names.marn} said it is off.`);
  await page.keyboard.press("Control+Enter");
  await expect(logged(page)).toHaveCount(1);
});
