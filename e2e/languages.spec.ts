import { expect, test } from "./test";

const talks = "/meetings/rubio-lavrov-talks-october-2025";

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("a reader of Ukrainian goes from an English page to the same in Ukrainian, and stays there", async ({
    page,
  }) => {
    await page.goto(talks);
    await page
      .getByRole("navigation", { name: "Languages" })
      .getByRole("link", { name: "Українська" })
      .click();
    await expect(page).toHaveURL(new RegExp(`/uk${talks}$`));
    await expect(page.locator("html")).toHaveAttribute("lang", "uk");
    await expect(page.getByText("Скасовано").first()).toBeVisible();
    await expect(page.getByRole("heading", { name: "Історія статусу" })).toBeVisible();
    // What the record says stays in its language, and says so.
    await expect(page.getByRole("heading", { level: 1 })).toHaveAttribute("lang", "en");

    await page.getByRole("link", { name: "історія цієї сторінки" }).click();
    await expect(page).toHaveURL(new RegExp(`/uk${talks}/history$`));
    await page.getByLabel("Показати сторінку станом на (UTC)").fill("2100-01-01T00:00");
    await page.getByRole("button", { name: "Показати" }).first().click();
    await expect(page.getByRole("heading", { name: "Тоді цього ще не було" })).toBeVisible();

    await page.getByRole("searchbox", { name: "Пошук" }).fill("Budapest");
    await page.getByRole("button", { name: "Знайти" }).click();
    await expect(page).toHaveURL(/\/uk\/search\?q=Budapest$/);
    await page.getByRole("navigation", { name: "Сайт" }).getByRole("link", { name: "Зустрічі" }).click();
    await expect(page).toHaveURL(/\/uk\/meetings$/);

    await page.getByRole("navigation", { name: "Мови" }).getByRole("link", { name: "English" }).click();
    await expect(page).toHaveURL(/[^k]\/meetings$/);
    await expect(page.getByRole("heading", { name: "Meetings", level: 1 })).toBeVisible();
  });

  test("an address at which nothing is says so in Ukrainian", async ({ page }) => {
    const answer = await page.goto("/uk/meetings/nothing-here");
    expect(answer?.status()).toBe(404);
    await expect(page.getByRole("heading", { name: "Такої сторінки немає" })).toBeVisible();
  });
});

test("each page names itself in each language", async ({ request, baseURL }) => {
  for (const address of ["/", talks, "/methodology"]) {
    const inUkrainian = `/uk${address === "/" ? "" : address}`;
    for (const asked of [address, inUkrainian]) {
      const html = await (await request.get(asked)).text();
      const links = [...html.matchAll(/<link rel="(canonical|alternate)"([^>]*)>/g)].map(([tag]) => tag);
      const leads = (language: string, to: string) =>
        links.some((tag) => new RegExp(`hreflang="${language}"`, "i").test(tag) && tag.includes(`${to}"`));
      expect(leads("en", address === "/" ? `${baseURL}/` : address), asked).toBe(true);
      expect(leads("uk", inUkrainian), asked).toBe(true);
      expect(leads("x-default", address === "/" ? `${baseURL}/` : address), asked).toBe(true);
      expect(
        links.find((tag) => tag.includes("canonical")),
        asked,
      ).toContain(`${asked}"`);
    }
  }
});
