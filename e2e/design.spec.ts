import { statuses, statusLabels } from "@/meetings/vocabulary";
import { colorSchemes, isAccessibleAndFitsAPhone } from "./accessible";
import { people, signedIn } from "./people";
import { expect, test } from "./test";

const path = "/desk/design";

test("whoever is signed in sees every part in every state", async ({ browser }) => {
  const page = await signedIn(browser, people.reader);
  await page.goto(path);
  const shown = page.locator("main");
  for (const status of statuses)
    await expect(shown.getByText(statusLabels[status].label, { exact: true }).first()).toBeVisible();
  // The dates of the samples are understood by the server.
  await expect(shown.getByText("Which is meant?")).toBeVisible();
  const ids = await page
    .locator("[id]")
    .evaluateAll((elements) => elements.map(({ id }) => id).filter((id, at, all) => all.indexOf(id) !== at));
  expect(ids).toEqual([]);
});

for (const colorScheme of colorSchemes)
  test(`every part is accessible and fits a phone, ${colorScheme}`, async ({ browser }) => {
    const page = await signedIn(browser, people.reader);
    await page.emulateMedia({ colorScheme });
    await isAccessibleAndFitsAPhone(page, path, colorScheme);
  });
