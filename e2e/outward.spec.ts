import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { Webhook } from "standardwebhooks";
import { approve, fillStatusChange, recordMeeting, sendToReview } from "./claims";
import { mailsTo } from "./mail";
import { addAccount, join, people, signedIn } from "./people";
import { expect, test } from "./test";

/** A program that takes webhooks, and fails first. */
async function aReceiver() {
  const got: { headers: Record<string, string>; body: string }[] = [];
  const receiver = { got, status: 204 };
  const server = createServer(async (request, response) => {
    let body = "";
    for await (const chunk of request) body += chunk;
    got.push({ headers: request.headers as Record<string, string>, body });
    response.writeHead(receiver.status).end();
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  const { port } = server.address() as AddressInfo;
  return { receiver, url: `http://127.0.0.1:${port}/hooks`, stop: () => server.close() };
}

test("a reader follows a meeting by e-mail and a program by webhook; both are told what is published", async ({
  browser,
  page,
}) => {
  test.slow();
  const [author, reviewer] = [
    await signedIn(browser, people.author),
    await signedIn(browser, people.reviewer),
  ];
  const meeting = await recordMeeting(author, `Envoys' breakfast ${Date.now()}`);
  await fillStatusChange(author, meeting, "planned", "2025-10-19");
  await approve(reviewer, await sendToReview(author));

  const email = `reader${Date.now()}@example.org`;
  const reader = await (await browser.newContext({ javaScriptEnabled: false })).newPage();
  await reader.goto(meeting.replace("/desk", "/uk"));
  await reader.getByRole("main").getByRole("link", { name: "Стежити поштою" }).click();
  await reader.getByRole("textbox", { name: "Електронна адреса" }).fill(email);
  await reader.getByRole("button", { name: "Надіслати мені посилання" }).click();
  await expect(reader.getByRole("heading", { level: 1, name: "Перевірте пошту" })).toBeVisible();
  const [asked] = await mailsTo(email, 1);
  await reader.goto(/http\S+\/alerts\/confirm\/\S+/.exec(asked?.text ?? "")?.[0] ?? "");
  await reader.getByRole("button", { name: "Стежити" }).click();
  await expect(reader.getByRole("heading", { level: 1, name: "Тепер ви стежите за цим" })).toBeVisible();

  const { receiver, url, stop } = await aReceiver();
  const admin = `mia${Date.now()}@example.org`;
  await join(page, addAccount(admin, "admin"), admin);
  await page.getByRole("link", { name: "People" }).click();
  await page.getByRole("link", { name: "Webhooks" }).click();
  await page.getByLabel("Address").fill("https://169.254.169.254/latest");
  await page.getByRole("button", { name: "Add webhook" }).click();
  await expect(page.getByLabel("Address")).toHaveAttribute("aria-invalid", "true");
  await page.getByLabel("Address").fill(url);
  await page.getByRole("button", { name: "Add webhook" }).click();
  const secret = (await page.getByText(/^whsec_/).textContent()) ?? "";
  await page.goto("/desk/webhooks");
  await page.getByRole("link", { name: url }).click();
  receiver.status = 500;
  await page.getByRole("button", { name: "Send a test" }).click();
  await page.getByRole("button", { name: "Send", exact: true }).click();
  await expect(page.getByText("It answered that it did not take it (500).")).toBeVisible();
  receiver.status = 204;

  await fillStatusChange(author, meeting, "in_doubt", "2025-10-20");
  const atDesk = await sendToReview(author);
  await approve(reviewer, atDesk);
  const claim = atDesk.replace("/desk", "");

  const ours = () => receiver.got.find(({ body }) => body.includes(claim));
  await expect.poll(() => ours()?.body).toContain('"type":"claim.published"');
  const { headers, body } = ours() ?? { headers: {}, body: "" };
  expect(new Webhook(secret).verify(body, headers)).toMatchObject({ type: "claim.published" });
  await page.reload();
  await expect(page.getByText("Published: delivered, answered 204").first()).toBeVisible();
  await page.getByRole("button", { name: "Remove" }).click();
  await page.getByRole("button", { name: "Remove it" }).click();
  await expect(page.getByRole("link", { name: url })).toHaveCount(0);
  stop();

  const [, told] = await mailsTo(email, 2);
  expect(told?.text).toContain(`/uk${claim}`);
  const oneClick = told?.headers.find(({ key }) => key === "list-unsubscribe")?.value.slice(1, -1) ?? "";
  await reader.goto(oneClick);
  await expect(reader.getByRole("button", { name: /Stop these mails|Більше не надсилати/ })).toBeVisible();
  const left = await fetch(oneClick, {
    method: "POST",
    headers: { "content-type": "application/x-www-form-urlencoded" },
    body: "List-Unsubscribe=One-Click",
  });
  expect(left.status).toBe(200);
  await reader.reload();
  await expect(
    reader.getByRole("heading", { level: 1, name: "You are not written to any more" }),
  ).toBeVisible();
});
