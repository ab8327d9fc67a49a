import { writeFileSync } from "node:fs";
import { addAccount, run } from "./people";
import { expect, test } from "./test";

const slug = `live-${Date.now()}`;
const talks = "/meetings/rubio-lavrov-talks-october-2025";

const change = (key: string, status: string, effective: string) => ({
  key: `${slug}-${key}`,
  meeting: slug,
  status,
  effective,
  state: "published",
  citations: [{ source: `${slug}-article` }],
});

const dossier = {
  format: "onrecord/1",
  actors: [{ key: `${slug}-outlet`, kind: "outlet", name: "The Live Outlet" }],
  sources: [{ key: `${slug}-article`, publisher: `${slug}-outlet`, title: "Live article", kind: "article" }],
  meetings: [{ key: slug, title: "Live talks", kind: "talks", participants: [] }],
  statusChanges: [change("planned", "planned", "2025-10-20")],
};

test("an open page says that it has changed and stays as it is; who comes back is told what has", async ({
  page,
}) => {
  const email = `${slug}@example.org`;
  addAccount(email, "admin");
  const put = (what: object) => {
    const file = test.info().outputPath("live.json");
    writeFileSync(file, JSON.stringify(what));
    run("import", file, "--as", email);
  };
  put(dossier);

  const heard = page.waitForRequest(/\/live\?page=/);
  await page.goto(`/meetings/${slug}`);
  await heard;
  const notice = page.getByRole("status").filter({ hasText: "since you opened it" });
  await expect(notice).toHaveCount(0);
  put({
    ...dossier,
    statusChanges: [...dossier.statusChanges, change("cancelled", "cancelled", "2025-10-21")],
  });
  await expect(notice).toBeVisible({ timeout: 30_000 });
  await expect(page.locator("main")).not.toContainText("Cancelled");
  await notice.getByRole("button", { name: "Reload" }).click();
  await expect(page.locator("main")).toContainText("Cancelled");
  await expect(notice).toHaveCount(0);

  const returning = page.getByText("This page has changed since you were last here.");
  await expect(returning).toBeVisible();
  await page.getByRole("link", { name: "As you saw it" }).click();
  await expect(page.getByRole("complementary", { name: "As it stood" })).toBeVisible();
  await expect(page.locator("main")).not.toContainText("Cancelled");
  // Once told, it is known.
  await page.goto(`/meetings/${slug}`);
  await expect(page.locator("main")).toContainText("Cancelled");
  await expect(page.getByRole("button", { name: "Copy the citation" })).toBeVisible();
  await expect(returning).toHaveCount(0);
});

test("a reader takes a citation along", async ({ page, context }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await page.goto(talks);
  const cite = page.getByRole("region", { name: "Cite this, take this" });
  const words = await cite.locator("p[data-copy]").textContent();
  expect(words).toMatch(/^“Rubio–Lavrov talks, October 2025\.” Onrecord\. As it stood on .+ UTC\. http/);
  await cite.getByRole("button", { name: "Copy the citation" }).click();
  await expect(cite.getByText("Copied.")).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(words);
  const quoted = new URL((await cite.getByRole("link", { name: /\/as-of\// }).getAttribute("href")) ?? "");
  await page.goto(quoted.pathname);
  await expect(page.getByRole("complementary", { name: "As it stood" })).toBeVisible();
  await expect(page.locator("p[data-copy]")).toHaveText(words ?? "");
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("every page that can be quoted says how, in words and for programs", async ({ page }) => {
    await page.goto(talks);
    const first = (prefix: string) => page.locator(`main a[href^="${prefix}"]`).first().getAttribute("href");
    const [claim, source] = await Promise.all([first("/claims/"), first("/sources/")]);
    for (const address of [talks, claim, "/actors/marco-rubio", "/questions/budapest-as-venue", source]) {
      await page.goto(address ?? "");
      const cite = page.getByRole("region", { name: /^Cite this/ });
      await expect(cite.getByRole("button"), address ?? "").toHaveCount(0);
      await cite.getByText("BibTeX").click();
      await expect(cite.locator("pre").first(), address ?? "").toContainText("@misc{onrecord-");
      await cite.getByText("CSL-JSON").click();
      const csl = JSON.parse((await cite.locator("pre").last().textContent()) ?? "");
      expect(csl.title, address ?? "").toBeTruthy();
      // What is taken along is there.
      for (const link of await cite.getByRole("navigation").getByRole("link").all()) {
        const href = (await link.getAttribute("href")) ?? "";
        expect((await page.request.get(href)).status(), href).toBe(200);
      }
    }
  });

  test("on paper a page has its address, its moment and its sources, and nothing to press", async ({
    page,
  }) => {
    await page.emulateMedia({ media: "print" });
    await page.goto(talks);
    await expect(page.getByText(/As it stood on .+ UTC\. http.+\/as-of\//)).toBeVisible();
    await expect(page.getByRole("region", { name: "Notes" })).toContainText("Censor.NET:");
    await expect(page.getByRole("navigation")).toHaveCount(0);
    await expect(page.getByRole("button")).toHaveCount(0);
    await expect(page.getByRole("textbox")).toHaveCount(0);
    expect((await page.pdf()).length).toBeGreaterThan(10_000);
  });
});
