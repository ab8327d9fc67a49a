import { readFile } from "node:fs/promises";
import { people, signIn } from "./people";
import { expect, test } from "./test";

test("staff export what they need and change nothing", async ({ page }) => {
  await signIn(page, people.reader);
  await page.getByRole("navigation", { name: "Desk" }).getByRole("link", { name: "Reports" }).click();
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("link", { name: "Download CSV" }).first().click(),
  ]);
  const csv = await readFile(await download.path(), "utf8");
  expect(csv.split("\r\n")[0]).toMatch(/^[a-z_]+(,[a-z_]+)+$/);

  await page.goto("/desk/meetings");
  await expect(page.getByRole("link", { name: "New meeting" })).toHaveCount(0);
  await page.goto("/desk/meetings/new");
  await expect(page.getByRole("button", { name: "Save meeting" })).toHaveCount(0);

  const drafts = await page.request.get("/exports/statements.csv?state=all");
  expect(drafts.status()).toBe(200);
  await page.getByRole("button", { name: "Sign out" }).click();
  await expect(page.getByLabel("Email")).toBeVisible();
  const refused = await page.request.get("/exports/statements.csv?state=all", { failOnStatusCode: false });
  expect(refused.status()).toBe(401);
  expect(refused.headers()["content-type"]).toContain("application/problem+json");
});

test("the door leads back to where one was headed", async ({ page }) => {
  await page.goto("/desk/sources?q=censor");
  await expect(page).toHaveURL(/\/desk\/sign-in\?to=/);
  await page.getByLabel("Email").fill(people.reader.email);
  await page.getByLabel("Password").fill("not the password");
  await page.getByRole("button", { name: "Sign in", exact: true }).click();
  await expect(page.getByRole("alert").filter({ hasText: /password/ })).toBeVisible();
  await expect(page.getByLabel("Email")).toHaveValue(people.reader.email);
  await page.getByLabel("Password").fill(people.reader.password);
  await page.getByRole("button", { name: "Sign in", exact: true }).click();
  await expect(page).toHaveURL(/\/desk\/sources\?q=censor$/);
});
