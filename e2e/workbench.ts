import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, Page } from "@playwright/test";
import { keysAreHeard, type people, run, signedIn } from "./people";
import { expect } from "./test";

/** Invented people, their meeting and an outlet on record, so that an article about them can be logged. */
export function recordPeople(mark: string) {
  const person = (key: string, name: string) => ({ key: `${key}-${mark}`, kind: "person", name });
  const file = join(mkdtempSync(join(tmpdir(), "workbench-")), "people.json");
  const [marn, veld, dahl] = [`Ilse Marn${mark}`, `Tomas Veld${mark}`, `Pera Dahl${mark}`];
  const dossier = {
    format: "onrecord/1",
    actors: [
      person("marn", marn),
      person("veld", veld),
      person("dahl", dahl),
      { key: `post-${mark}`, kind: "outlet", name: `Strait Post ${mark}` },
      { key: `wire-${mark}`, kind: "outlet", name: `Gulf Wire ${mark}` },
    ],
    sources: [
      {
        key: `first-${mark}`,
        publisher: `post-${mark}`,
        title: `Harbour talks set ${mark}`,
        kind: "article",
        url: `https://post-${mark}.example/first`,
        language: "en",
        published: "2025-10-14",
      },
    ],
    meetings: [
      {
        key: `harbour-talks-${mark}`,
        title: `Harbour talks ${mark}`,
        kind: "talks",
        participants: ["marn", "veld"].map((one) => ({ actor: `${one}-${mark}`, as: "principal" })),
      },
      {
        key: `portsea-summit-${mark}`,
        title: `Portsea summit ${mark}`,
        kind: "summit",
        participants: ["marn", "dahl"].map((one) => ({ actor: `${one}-${mark}`, as: "principal" })),
      },
    ],
    questions: [{ key: `venue-${mark}`, text: `Is Portsea the right venue ${mark}?` }],
    statusChanges: [
      {
        key: `set-${mark}`,
        meeting: `harbour-talks-${mark}`,
        status: "scheduled",
        effective: "2025-10-14",
        scheduled: "2025-10-23",
        citations: [{ source: `first-${mark}` }],
        state: "published",
      },
    ],
  };
  writeFileSync(file, JSON.stringify(dossier));
  run("import", file);
  return { marn, veld, dahl };
}

type Names = ReturnType<typeof recordPeople>;

export const articleOf = ({ marn, veld, dahl }: Names, mark: string) => `Harbour talks called off ${mark}
2025-10-21
Talks between ${marn} and ${veld} on the strait have been cancelled. “Expectations were too far apart,” ${marn} said. ${veld} said that nobody had confirmed a date.
This was reported by Gulf Wire ${mark}.
“The strait stays open to everyone,” ${marn} added. ${dahl} declined the invitation to the talks. A further round is to take place by the end of autumn, ${veld} said.
“We will not meet in a building without heating,” ${dahl} wrote. ${marn} accepted an invitation to the further round.
A harbour official noted that it was unknown why. The summit of ${marn} and ${dahl} in Portsea is unlikely to be held next week.
${dahl} has spoken out against talks in Portsea. ${marn} told ${veld} that Portsea was not the best venue.
The Gulf Wire ${mark} writes that the round puts the islands “in an awkward place”.
${veld} said that work had gone well until Sunday. “Nobody asked us,” ${marn} said.
The strait was closed to shipping in the spring.`;

export interface Counted {
  pages: ReadonlySet<string>;
  clicks: number;
  keys: number;
}

/** Somebody at a browser that counts what they do. */
export async function counted(
  browser: Browser,
  person: (typeof people)["author" | "reviewer"],
): Promise<[Page, Counted]> {
  const page = await signedIn(browser, person);
  const pages = new Set<string>();
  const counts = { pages, clicks: 0, keys: 0 };
  await page.exposeFunction("counted", (what: "clicks" | "keys") => {
    counts[what] += 1;
  });
  await page.addInitScript(() => {
    const { counted: tell } = window as unknown as { counted: (what: string) => void };
    // A key that presses a button is a key.
    window.addEventListener("click", ({ isTrusted }) => isTrusted && tell("clicks"), true);
    window.addEventListener("keydown", () => tell("keys"), true);
  });
  page.on("framenavigated", (frame) => {
    if (frame === page.mainFrame()) pages.add(new URL(frame.url()).pathname);
  });
  return [page, counts];
}

/** Goes from field to field by Tab until one has the focus; backwards where it stands before what has it. */
export async function tabTo(page: Page, label: string, key: "Tab" | "Shift+Tab") {
  const field = page.getByLabel(label, { exact: true });
  for (let at = 0; at < 40; at += 1) {
    await page.keyboard.press(key);
    if (await field.evaluate((one) => one === document.activeElement)) return;
  }
  throw new Error(`${key} does not lead to ${label}.`);
}

/** Approves claims one after the other by keys, from the first that waits on; what others left there is passed over. */
export async function approveInQueue(page: Page, ids: readonly string[]) {
  const left = new Set(ids);
  while (left.size > 0) {
    const here = new URL(page.url()).pathname;
    if (!left.delete(here.split("/").at(-1) ?? "")) {
      // Somebody else's, who may decide it or take it back meanwhile.
      await page.goto(`/desk/claims/${[...left][0]}`);
      continue;
    }
    await expect(page.getByText("The excerpt stands in the captured text.")).toBeVisible();
    await keysAreHeard(page);
    await page.keyboard.press("Control+Enter");
    await page.waitForURL(({ pathname }) => pathname !== here);
    await expect(page.getByText(/^Approved, and published\./)).toBeVisible();
  }
}

/** Pastes into the field that has the focus, as a person does. */
async function paste(page: Page, words: string) {
  await page.evaluate((text) => navigator.clipboard.writeText(text), words);
  await page.keyboard.press("Control+V");
}

export async function openArticle(page: Page, address: string, text: string) {
  await page.goto("/desk/sources");
  await page.getByRole("link", { name: "Log from an article" }).click();
  await page.getByLabel("Address", { exact: true }).click();
  await paste(page, address);
  await page.getByLabel("Text", { exact: true }).click();
  await paste(page, text);
}

export const text = (page: Page) => page.getByRole("region", { name: "Text of the source" });
export const logged = (page: Page) =>
  page.getByRole("region", { name: "Logged from it" }).getByRole("listitem");
