import type { Page } from "@playwright/test";
import { colorSchemes, isAccessibleAndFitsAPhone } from "./accessible";
import { expect, test } from "./test";

const meetings = {
  "rubio-lavrov-talks-october-2025": "Cancelled",
  "trump-putin-meeting-budapest": "Planned",
  "us-russia-talks-on-irritants": "Planned",
  "zelenskyy-putin-talks-budapest": "Proposed",
  "rubio-visit-to-ukraine": "Planned",
};

/** The addresses of the public pages, those of claims and sources as the meeting links to them. */
async function publicPages(page: Page): Promise<string[]> {
  await page.goto("/meetings/rubio-lavrov-talks-october-2025");
  const hrefs = await page
    .locator("main a[href]")
    .evaluateAll((links) => links.map((a) => a.getAttribute("href")));
  const first = (prefix: string) => hrefs.find((href) => href?.startsWith(prefix));
  return [
    "/",
    "/meetings",
    "/meetings/rubio-lavrov-talks-october-2025",
    "/actors/marco-rubio",
    "/actors/cnn",
    "/methodology",
    "/for-programs",
    "/actors",
    "/questions",
    "/sources",
    "/search",
    "/search?q=budapest",
    "/uk",
    "/uk/meetings/rubio-lavrov-talks-october-2025",
    "/uk/methodology",
    "/uk/for-programs",
    "/embed/meetings/rubio-lavrov-talks-october-2025",
    first("/claims/"),
    first("/sources/"),
  ].filter((path): path is string => typeof path === "string");
}

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("a visitor reads the five meetings of the article", async ({ page }) => {
    await page.goto("/meetings");
    for (const slug of Object.keys(meetings))
      await expect(page.locator(`a[href="/meetings/${slug}"]`).first()).toBeVisible();
    for (const [slug, status] of Object.entries(meetings)) {
      await page.goto(`/meetings/${slug}`);
      await expect(page.getByText(status).first()).toBeVisible();
      await expect(page.getByText("Censor.NET").first()).toBeVisible();
    }
  });

  test("a visitor finds what they remember, however they spell it", async ({ page }) => {
    await page.goto("/methodology");
    await page.getByRole("searchbox", { name: "Search" }).fill("zelenksy Reykjavik");
    await page.getByRole("button", { name: "Find" }).click();
    await expect(page).toHaveURL(/\/search\?q=zelenksy/);
    await expect(page.getByText("Nothing on record has all of this.")).toBeVisible();
    await page.getByLabel("Words").fill("zelenksy Budapest");
    await page.getByRole("button", { name: "Show" }).click();
    await expect(page.getByRole("link", { name: "Zelenskyy–Putin talks in Budapest" })).toBeVisible();
    await page.getByRole("navigation", { name: "Kind" }).getByRole("link", { name: "Statements" }).click();
    await expect(page).toHaveURL(/type=statements/);
    await expect(page.locator("mark", { hasText: "Budapest" }).first()).toBeVisible();
    const report = page.getByRole("link", { name: "CSV", exact: true });
    await expect(report).toHaveAttribute("href", "/exports/statements.csv?q=zelenksy+Budapest");
    await page.goBack();
    await expect(page).toHaveURL("/search?q=zelenksy+Budapest&from=&to=");
    const involved = page.getByRole("navigation", { name: "Of or with" });
    await involved.getByRole("link", { name: "Volodymyr Zelenskyy" }).click();
    await expect(page).toHaveURL("/search?q=zelenksy+Budapest&actor=volodymyr-zelenskyy");
    await expect(page.getByRole("link", { name: "Zelenskyy–Putin talks in Budapest" })).toBeVisible();
    await page.getByRole("link", { name: "Of anybody" }).click();
    await expect(page).toHaveURL("/search?q=zelenksy+Budapest");
    await page.goto("/meetings/rubio-lavrov-talk");
    await page.getByRole("button", { name: "Search" }).click();
    await expect(page.getByRole("link", { name: "Rubio–Lavrov talks, October 2025" })).toBeVisible();
  });

  test("a visitor finds who said what, and how anyone knows", async ({ page }) => {
    const row = async (slug: string, ...texts: (string | RegExp)[]) => {
      await page.goto(`/meetings/${slug}`);
      for (const text of texts) await expect(page.locator("main")).toContainText(text);
    };
    await row(
      "rubio-lavrov-talks-october-2025",
      /CNN/,
      "one media source",
      "a White House representative",
      "American officials",
      "significant steps",
      "23 October",
    );
    await row(
      "trump-putin-meeting-budapest",
      "very deep and serious",
      "awkward and unpleasant position",
      "next week",
      "El País",
    );
    await row("us-russia-talks-on-irritants", "by the end of autumn", "early October", "Sergey Ryabkov");
    await row("zelenskyy-putin-talks-budapest", "Donald Tusk", "Steve Witkoff");
    await row("rubio-visit-to-ukraine", "Andrii Sybiha", /invited/i, /accepted/i);
  });

  test("a visitor reads a meeting as the reports of a day had it", async ({ page }) => {
    const address = "/meetings/rubio-lavrov-talks-october-2025";
    await page.goto(address);
    await page.getByRole("link", { name: "how the reports had it, day by day" }).click();
    await expect(page).toHaveURL(`${address}/as-reported/2025-10-21`);
    const banner = page.getByRole("complementary", { name: "As reported" });
    await expect(banner).toContainText("As the reports of 21 October 2025 and before had it.");
    await expect(banner).toContainText("A reconstruction, by dates of report");
    await expect(banner).toContainText("This record said nothing of it before");
    await expect(page.locator("main")).toContainText("The status by these reports");
    const days = page.getByRole("navigation", { name: "Report days" });
    await days.getByText("What came on which day").click();
    await expect(days.getByRole("listitem").filter({ hasText: "6 claims" })).toHaveCount(1);

    await page.goto(`${address}/as-reported/2025-10-20`);
    await expect(page.getByText("Nothing reported by then is on this record.")).toBeVisible();
    await expect(page.locator("main")).not.toContainText("Cancelled");
    await days.getByRole("link", { name: "After: 21 October 2025" }).click();
    await expect(page.getByText("Cancelled").first()).toBeVisible();
    await page.goto(`${address}/as-reported/2025-12-24`);
    await days.getByRole("link", { name: "Before: 21 October 2025" }).click();
    await expect(page).toHaveURL(`${address}/as-reported/2025-10-21`);
    await banner.getByRole("link", { name: "How it stands now" }).click();
    await expect(page).toHaveURL(address);
  });

  test("a visitor narrows the meetings down", async ({ page }) => {
    await page.goto("/meetings?status=cancelled");
    await expect(page.locator('main a[href^="/meetings/rubio-lavrov"]').first()).toBeVisible();
    await expect(page.locator('main a[href^="/meetings/rubio-visit"]')).toHaveCount(0);
    await page.goto("/meetings?q=Budapest");
    await expect(page.locator('main a[href="/meetings/trump-putin-meeting-budapest"]').first()).toBeVisible();
  });
});

test.describe("without JavaScript, what is not there", () => {
  test.use({ javaScriptEnabled: false });

  test("is not found, whatever the address, and says so in words", async ({ page }) => {
    for (const path of [
      "/meetings/nothing",
      "/meetings/nothing/history",
      "/actors/nobody",
      "/claims/00000000-0000-7000-8000-000000000000",
      "/claims/not-an-id",
      "/questions/nobody-asks",
      "/sources/%00",
      "/meetings/<script>alert(1)</script>",
      "/meetings/rubio-lavrov-talks-october-2025/as-of/2020-01-01T00:00:00.000Z",
      "/meetings/nothing/as-of/%25ZZ",
      "/meetings/nothing/as-reported",
      "/meetings/nothing/as-reported/2025-10-21",
      "/meetings/rubio-lavrov-talks-october-2025/as-reported/9999-12-31",
      "/nowhere",
      "/nowhere/at/all",
    ]) {
      expect((await page.goto(path))?.status(), path).toBe(404);
      await expect(page.getByRole("heading", { name: /^Not on record/ }), path).toBeVisible();
      await expect(page, path).toHaveTitle(/^Not on record/);
      await expect(page.getByRole("navigation", { name: "Site" }), path).toBeVisible();
    }
  });

  test("is a bad request where an address asks for what cannot be", async ({ page }) => {
    expect((await page.goto("/meetings?status=bogus"))?.status()).toBe(400);
    await expect(page.getByText("There is no status “bogus”.")).toBeVisible();
    expect((await page.goto("/changes?before=yesterday"))?.status()).toBe(400);
    const talks = "/meetings/rubio-lavrov-talks-october-2025";
    for (const path of ["as-reported/yesterday", "as-reported/2025-02-30", "as-reported?day=<script>"]) {
      expect((await page.goto(`${talks}/${path}`))?.status(), path).toBe(400);
      await expect(page.getByText("Write a day such as 2025-10-21."), path).toBeVisible();
    }
    for (const path of [
      "/meetings?after=zzz",
      "/meetings?status=held&status=planned",
      `/meetings?q=${"a".repeat(201)}`,
    ]) {
      expect((await page.goto(path))?.status(), path).toBe(400);
      await expect(page.locator("main").getByRole("heading", { level: 1 }), path).toBeVisible();
    }
    await page.goto("/meetings?after=zzz");
    await expect(page.getByText("There is no such meeting after which the list could go on.")).toBeVisible();
    for (const path of ["/meetings", "/search"]) {
      expect((await page.goto(`${path}?from=2025-12-01&to=2025-01-01`))?.status(), path).toBe(400);
      await expect(page.getByText("Give a date that is not before the first."), path).toBeVisible();
    }
    expect((await page.request.get(`${talks}/as-of/0000-06-01T00:00:00.000Z`)).status()).toBe(404);
  });
});

for (const colorScheme of colorSchemes) {
  test(`the public pages are accessible and fit a phone, ${colorScheme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme });
    const paths = await publicPages(page);
    expect(paths).toHaveLength(19);
    for (const path of paths) await isAccessibleAndFitsAPhone(page, path, colorScheme);
  });

  test(`pages as reports had it are accessible and fit a phone, ${colorScheme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme });
    for (const day of ["2025-10-20", "2025-10-21"])
      await isAccessibleAndFitsAPhone(
        page,
        `/meetings/rubio-visit-to-ukraine/as-reported/${day}`,
        colorScheme,
      );
  });
}

test("pages set no cookies and say who they are", async ({ page }) => {
  const response = await page.request.get("/meetings/trump-putin-meeting-budapest");
  expect(response.headers()["set-cookie"]).toBeUndefined();
  const html = await response.text();
  expect(html).toMatch(/<title>[^<]*Trump–Putin meeting in Budapest/);
  expect(html).toContain('"@type":"Event"');
});

test("search engines are sent to the search, and not to what was found", async ({ page }) => {
  const html = async (path: string) => (await page.request.get(path)).text();
  expect(await html("/search")).not.toContain('name="robots"');
  expect(await html("/search")).toMatch(/rel="canonical" href="[^"]+\/search"/);
  expect(await html("/search?q=budapest")).toContain('<meta name="robots" content="noindex, follow"/>');
});

test("programs are told what each list answers, and of nothing that needs an account", async ({ page }) => {
  await page.goto("/for-programs");
  await expect(page.locator("#list-meetings")).toContainText(
    /Answers a page of items, each one: MeetingLine$/,
  );
  await expect(page.locator("main")).not.toContainText("/api/v1/import");
});

test("the schema of the dossier is published", async ({ page }) => {
  const schema = await (await page.request.get("/schema/onrecord-1.json")).json();
  expect(schema.$id).toMatch(/\/schema\/onrecord-1\.json$/);
});
