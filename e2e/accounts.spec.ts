import { codeAt } from "@/auth/two-step";
import { addAccount, join, password, signedIn } from "./people";
import { expect, test } from "./test";

const nameOf = (email: string) => email.slice(0, email.indexOf("@"));

test("an administrator invites an editor, and disables her while her tab is open", async ({
  browser,
  page,
}) => {
  const mark = Date.now();
  const admin = `ada${mark}@example.org`;
  await join(page, addAccount(admin, "admin"), admin);
  const email = `grace${mark}@example.org`;
  await page.getByRole("link", { name: "People" }).click();
  await page.getByRole("link", { name: "Invite" }).click();
  await page.getByLabel("Email").fill("no address");
  await page.getByLabel("Role").selectOption("editor");
  await page.getByRole("button", { name: "Invite" }).click();
  await expect(page.getByLabel("Email")).toHaveAttribute("aria-invalid", "true");
  await expect(page.getByLabel("Email")).toHaveValue("no address");
  await page.getByLabel("Email").fill(email);
  await page.getByRole("button", { name: "Invite" }).click();
  const link = (await page.getByText(/\/desk\/set-password\//).textContent()) ?? "";

  const hers = await (await browser.newContext()).newPage();
  await join(hers, link, email);
  await expect(hers.getByRole("link", { name: "People" })).toHaveCount(0);
  await hers.getByRole("navigation", { name: "Desk" }).getByRole("link", { name: "Meetings" }).click();
  await expect(hers.getByRole("link", { name: "New meeting" })).toBeVisible();
  const refused = await hers.goto("/desk/people");
  expect(refused?.status()).toBe(403);

  await page.goto("/desk/people");
  await page.getByRole("link", { name: nameOf(email) }).click();
  await page.getByLabel("Role").selectOption("staff");
  await page.getByRole("button", { name: "Change role" }).click();
  await expect(page.getByText("Role changed: Editor → Staff")).toBeVisible();
  await hers.goto("/desk/meetings");
  await expect(hers.getByRole("heading", { level: 1, name: "Meetings" })).toBeVisible();
  await expect(hers.getByRole("link", { name: "New meeting" })).toHaveCount(0);

  await page.getByRole("button", { name: "Disable" }).click();
  await page.getByRole("button", { name: "Keep them out" }).click();
  await expect(page.getByText("Disabled by")).toBeVisible();
  await hers.getByRole("link", { name: "Sources" }).click();
  await expect(hers.getByRole("heading", { name: "Sign in to the desk" })).toBeVisible();

  await page.goto("/desk/people/audit");
  await expect(page.getByText(/^Disabled by/).first()).toContainText(email);
});

test("two-step sign-in: set up, asked for, and a lost device", async ({ browser, page }) => {
  const mark = Date.now();
  const email = `hedy${mark}@example.org`;
  await join(page, addAccount(email, "admin"), email);
  await page.getByRole("link", { name: nameOf(email) }).click();
  await page.getByRole("link", { name: "Set up two-step sign-in" }).click();
  await expect(page.getByRole("img", { name: "QR code" })).toBeVisible();
  const secret = ((await page.locator("code").textContent()) ?? "").replaceAll(" ", "");
  await page.getByLabel("Code", { exact: true }).fill("000000");
  await page.getByRole("button", { name: "Turn on two-step sign-in" }).click();
  await expect(page.getByText("This is not the code of this moment")).toBeVisible();
  await page.getByLabel("Code", { exact: true }).fill(codeAt(secret, new Date()));
  await page.getByRole("button", { name: "Turn on two-step sign-in" }).click();
  await expect(page.getByText("Two-step sign-in is on.")).toBeVisible();
  const recovery = await page.getByRole("status").getByRole("listitem").first().textContent();

  const phone = await (await browser.newContext()).newPage();
  await phone.goto("/desk/sign-in?to=/desk/sources");
  await phone.getByLabel("Email").fill(email);
  await phone.getByLabel("Password").fill(password);
  await phone.getByRole("button", { name: "Sign in", exact: true }).click();
  await phone.getByLabel("Code", { exact: true }).fill("000000");
  await phone.getByRole("button", { name: "Sign in", exact: true }).click();
  await expect(phone.getByText("This is not the code of this moment")).toBeVisible();
  await phone.getByLabel("Code", { exact: true }).fill(recovery ?? "");
  await phone.getByRole("button", { name: "Sign in", exact: true }).click();
  await expect(phone.getByRole("heading", { level: 1, name: "Sources" })).toBeVisible();

  await page.goto("/desk/account");
  await expect(page.getByText("On, with 9 recovery codes left.")).toBeVisible();
  await page.getByRole("button", { name: "Sign out everywhere else" }).click();
  await page.getByRole("button", { name: "Sign out", exact: true }).last().click();
  await expect(page.getByRole("button", { name: "Sign out everywhere else" })).toHaveCount(0);
  await phone.getByRole("link", { name: "Meetings" }).click();
  await expect(phone.getByRole("heading", { name: "Sign in to the desk" })).toBeVisible();
});

test("a password is changed with the one before", async ({ browser, page }) => {
  const mark = Date.now();
  const email = `joan${mark}@example.org`;
  await join(page, addAccount(email, "admin"), email);
  await page.goto("/desk/account");
  const change = async (current: string, next: string, again = next) => {
    await page.getByLabel("Current password").fill(current);
    await page.getByLabel("New password", { exact: true }).fill(next);
    await page.getByLabel("New password, again").fill(again);
    await page.getByRole("button", { name: "Change password" }).click();
  };
  await change("not the password", "another password");
  await expect(page.getByText("This is not your current password.")).toBeVisible();
  await change(password, "another password", "a different one");
  await expect(page.getByText("This is not the same password.")).toBeVisible();
  await change(password, "another password");
  await expect(page.getByText("Your password is changed.")).toBeVisible();
  await signedIn(browser, { email, password: "another password" });
});
