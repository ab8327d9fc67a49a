import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { choose, people, signedIn } from "./people";
import { expect, test } from "./test";

/** A site with one article, which can be changed. */
async function aSite(title: string) {
  const site = { title, said: "“We are not ready,” the spokeswoman said, and asked for patience." };
  const server = createServer((_, response) => {
    response.setHeader("content-type", "text/html; charset=utf-8").end(`<!doctype html>
      <html lang="en"><head><title>${site.title}</title>
      <meta name="author" content="Ada Byron">
      <meta property="article:published_time" content="2025-10-21T07:30:00Z"></head><body><article>
      <p>The talks were put off on Tuesday, the ministry said, and nobody would name another day for them.</p>
      <p>${site.said}</p>
      <p>Diplomats in three capitals, asked about it, said that they had heard of no new date.</p>
      </article></body></html>`);
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  const { port } = server.address() as AddressInfo;
  return { site, address: `http://127.0.0.1:${port}/talks`, stop: () => server.close() };
}

test("an editor reads an article from its address, and is shown how it was changed later", async ({
  browser,
}) => {
  const title = `Talks put off ${Date.now()}`;
  const { site, address, stop } = await aSite(title);
  const editor = await signedIn(browser, people.author);
  await editor.goto("/desk/sources/new");
  await editor.getByLabel("Address", { exact: true }).fill(`${address}?utm_source=mail`);
  await editor.getByRole("button", { name: "Read it" }).click();
  await expect(editor.getByLabel("Title", { exact: true })).toHaveValue(title);
  await expect(editor.getByLabel("Address", { exact: true })).toHaveValue(address);
  await expect(editor.getByLabel("Text", { exact: true })).toHaveValue(/We are not ready/);
  await expect(editor.getByLabel("Note", { exact: true })).toHaveValue("By Ada Byron.");
  await choose(editor, "Publisher", "Censor", /Censor\.NET/);
  await editor.getByRole("button", { name: "Save source" }).click();
  await expect(editor.getByRole("heading", { level: 1 })).toContainText(title);

  site.said = "“We are ready,” the spokeswoman said, and asked for patience.";
  await editor.getByRole("button", { name: "Look again" }).click();
  await expect(editor.getByText("the text had changed").first()).toBeVisible();
  await expect(editor.getByRole("deletion").filter({ hasText: "not" })).toBeVisible();
  // An archived copy is offered for the address, and taken by whoever has looked for it.
  await editor.getByRole("link", { name: "Edit", exact: true }).click();
  await editor.getByRole("button", { name: "It has: take its address" }).click();
  await expect(editor.getByLabel("Archived copy", { exact: true })).toHaveValue(
    /^https:\/\/web\.archive\.org\/web\/\d+\/http:\/\/127/,
  );
  await editor.getByRole("button", { name: "Save changes" }).click();
  await expect(editor.getByRole("link", { name: /^https:\/\/web\.archive\.org/ })).toBeVisible();

  await editor.goto("/desk");
  await expect(editor.getByRole("link", { name: title })).toBeVisible();

  await editor.goto("/desk/sources/new");
  await editor.getByLabel("Address", { exact: true }).fill(`${address}/#part`);
  await editor.getByRole("button", { name: "Read it" }).click();
  await expect(editor.getByText("The same?")).toBeVisible();
  await expect(editor.getByRole("combobox", { name: "Publisher" })).toHaveValue("Censor.NET");

  // The dialog of a new source reads an address too, and what is on record is chosen there.
  await editor.goto("/desk/meetings/trump-putin-meeting-budapest/log-statement");
  await editor.getByRole("combobox", { name: "Source" }).fill(`${address}?again=1`);
  await editor.getByRole("option", { name: /new source/i }).click();
  const dialog = editor.getByRole("dialog");
  await dialog.getByLabel("Address", { exact: true }).fill(address);
  await dialog.getByRole("button", { name: "Read it" }).click();
  await expect(dialog.getByLabel("Title", { exact: true })).toHaveValue(title);
  await dialog.getByRole("button", { name: "It is the same: choose it" }).click();
  await expect(editor.getByRole("combobox", { name: "Source" })).toHaveValue(title);
  stop();
});
