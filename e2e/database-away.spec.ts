import { readFileSync } from "node:fs";
import { createServer, type Server } from "node:net";
import { join, resolve } from "node:path";
import { createPool } from "@/db/pool";
import { freePort } from "@/server/free-port";
import { people, signIn } from "./people";
import { startProduct } from "./product";
import { expect, test } from "./test";

const dataFolder = resolve(".build", `database-away-${process.pid}`);
let site: string;
let stop: () => Promise<void> = async () => undefined;

// A product of its own: the others would miss their database.
test.beforeAll(async () => {
  test.setTimeout(180_000);
  const port = await freePort();
  site = `http://localhost:${port}`;
  stop = await startProduct(port, dataFolder);
});
test.afterAll(() => stop());

/** Kills the database and takes its place, so that it stays away; returns how to make room for it again. */
async function killDatabase(): Promise<() => void> {
  const [pid, , , port] = readFileSync(join(dataFolder, "postgres", "postmaster.pid"), "utf8")
    .split("\n")
    .map(Number);
  process.kill(Number(pid), "SIGKILL");
  let squatter: Server | undefined;
  await expect
    .poll(async () => {
      squatter = await listen(Number(port));
      return squatter !== undefined;
    })
    .toBe(true);
  return () => squatter?.close();
}

function listen(port: number): Promise<Server | undefined> {
  const server = createServer((socket) => socket.on("error", () => undefined).destroy());
  return new Promise((settle) => {
    server.once("error", () => settle(undefined));
    server.listen(port, "127.0.0.1", () => settle(server));
  });
}

/** As the embedded database's owner, who may lock what the site reads. */
function ownersAddress(): string {
  const { password, port } = JSON.parse(readFileSync(join(dataFolder, "postgres", "onrecord.json"), "utf8"));
  return `postgres://onrecord:${password}@127.0.0.1:${port}/onrecord`;
}

test("a page that waits too long for the database says so without JavaScript", async ({ browser }) => {
  const page = await (await browser.newContext({ baseURL: site, javaScriptEnabled: false })).newPage();
  const owner = createPool(ownersAddress(), { max: 1 });
  await owner.begin(async (sql) => {
    await sql`lock table meeting in access exclusive mode`;
    const answer = await page.goto("/meetings");
    expect(answer?.status()).toBe(503);
    expect(answer?.headers()["retry-after"]).toBe("5");
    await expect(page.getByRole("main")).toContainText("Somebody else is changing this part of the record");
  });
  await owner.end();
  expect((await page.goto("/meetings"))?.status()).toBe(200);
});

test("a database that dies is missed in words, takes nothing typed along, and comes back by itself", async ({
  browser,
}) => {
  test.setTimeout(120_000);
  const desk = await (await browser.newContext({ baseURL: site })).newPage();
  await signIn(desk, people.author);
  await desk.goto("/desk/questions/new");
  await desk.getByLabel("Wording").fill("Will this outlive its database?");

  const makeRoom = await killDatabase();
  const noScript = await (await browser.newContext({ baseURL: site, javaScriptEnabled: false })).newPage();
  // What was rendered before is served on.
  const unseen = "/meetings?q=asked+by+nobody+before";
  const statusOf = async (path: string) => (await noScript.goto(path))?.status();
  await expect.poll(() => statusOf(unseen)).toBe(503);
  expect((await noScript.request.get("/changes")).headers()["retry-after"]).toBe("5");
  await expect(noScript.getByRole("main")).toContainText("The record cannot be reached");

  const save = desk.getByRole("button", { name: "Save question" });
  await save.click();
  await expect(desk.getByRole("alert").filter({ hasText: "Nothing you typed is lost." })).toContainText(
    "The record cannot be reached",
  );
  await expect(desk.getByLabel("Wording")).toHaveValue("Will this outlive its database?");

  makeRoom();
  await expect.poll(() => statusOf(unseen), { timeout: 60_000 }).toBe(200);
  await save.click();
  await expect(desk.getByText("Will this outlive its database?").first()).toBeVisible();
  await desk.goto("/desk/questions");
  await expect(desk.getByRole("main")).toContainText("Will this outlive its database?");
});
