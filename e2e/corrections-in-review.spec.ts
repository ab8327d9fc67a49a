import { resolve } from "node:path";
import { freePort } from "@/server/free-port";
import { people, signIn } from "./people";
import { startProduct } from "./product";
import { expect, test } from "./test";

let site: string;
let stop: () => Promise<void> = async () => undefined;

// A product of its own: its newsroom has a second person publish corrections.
test.beforeAll(async () => {
  test.setTimeout(180_000);
  const port = await freePort();
  site = `http://localhost:${port}`;
  const dataFolder = resolve(".build", `corrections-${process.pid}`);
  stop = await startProduct(port, dataFolder, { REVIEW_CORRECTIONS: "required" });
});
test.afterAll(() => stop());

test("a correction waits for a second person, and readers see nothing of it until then", async ({
  browser,
}) => {
  const at = async (person: { email: string; password: string }) => {
    const page = await (await browser.newContext({ baseURL: site })).newPage();
    await signIn(page, person);
    return page;
  };
  const [author, reviewer] = [await at(people.author), await at(people.reviewer)];
  const reader = await (await browser.newContext({ baseURL: site })).newPage();
  await author.goto("/desk/statements?state=published");
  await author.getByRole("rowheader").first().getByRole("link").first().click();
  await author.waitForURL(/\/desk\/claims\/[0-9a-f-]{36}$/);
  const address = new URL(author.url()).pathname;
  await author.getByRole("link", { name: "Correct", exact: true }).click();
  const text = author.getByLabel("Text", { exact: true });
  const was = await text.inputValue();
  await text.fill("It was said otherwise altogether.");
  await author.getByLabel("Public note", { exact: true }).fill("We misheard it.");
  await author.getByRole("button", { name: "Send to review" }).click();
  await expect(author.getByText("The correction is in review.")).toBeVisible();
  await expect(author.getByRole("button", { name: "Approve and publish" })).toHaveCount(0);
  await reader.goto(address.replace("/desk", ""));
  await expect(reader.getByText("It was said otherwise altogether.")).toHaveCount(0);

  await reviewer.goto("/desk/review");
  const waiting = reviewer.getByRole("listitem").filter({ hasText: "We misheard it." });
  await expect(waiting.getByRole("insertion").first()).toBeVisible();
  await reviewer.goto(address);
  await expect(reviewer.getByRole("heading", { name: "A correction waits" })).toBeVisible();
  await reviewer.getByLabel("Reason", { exact: true }).fill("Are you sure?");
  await reviewer.getByRole("button", { name: "Send back" }).click();
  await expect(reviewer.getByText("The correction was sent back to its author.")).toBeVisible();

  await author.goto(address);
  await expect(author.getByText("Are you sure?").first()).toBeVisible();
  await author.getByRole("link", { name: "Take up the correction" }).click();
  await expect(text).toHaveValue("It was said otherwise altogether.");
  await expect(author.getByLabel("Public note", { exact: true })).toHaveValue("We misheard it.");
  await text.fill("It was said quite otherwise.");
  await author.getByRole("button", { name: "Send to review" }).click();
  await expect(author.getByText("The correction is in review.")).toBeVisible();
  await expect(author.getByText(was).first()).toBeVisible();

  await reviewer.goto(address);
  await reviewer.getByRole("button", { name: "Approve and publish" }).click();
  await expect(reviewer.getByText("Corrected. Readers see it now, with your note.")).toBeVisible();
  await expect(reviewer.getByText(/corrected by .+, which .+ published/)).toBeVisible();
  await reader.reload();
  await expect(reader.getByText("It was said quite otherwise.").first()).toBeVisible();
});
