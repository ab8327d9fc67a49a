import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, Page } from "@playwright/test";
import { type people, run, signedIn } from "./people";

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
    ],
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
“The strait stays open to everyone,” ${marn} added. ${dahl} declined the invitation to the talks. A further round is to take place by the end of autumn, ${veld} said.
“We will not meet in a building without heating,” ${dahl} wrote. ${marn} accepted an invitation to the further round.
${veld} said that work had gone well until Sunday. “Nobody asked us,” ${marn} said.
The strait was closed to shipping in the spring.`;

export interface Counted {
  pages: ReadonlySet<string>;
  clicks: number;
  keys: number;
}

/** Somebody at a browser that counts what they do. */
export async function counted(browser: Browser, person: (typeof people)["author"]): Promise<[Page, Counted]> {
  const page = await signedIn(browser, person);
  const pages = new Set<string>();
  const counts = { pages, clicks: 0, keys: 0 };
  await page.exposeFunction("counted", (what: "clicks" | "keys") => {
    counts[what] += 1;
  });
  await page.addInitScript(() => {
    const { counted: tell } = window as unknown as { counted: (what: string) => void };
    window.addEventListener("click", () => tell("clicks"), true);
    window.addEventListener("keydown", () => tell("keys"), true);
  });
  page.on("framenavigated", (frame) => {
    if (frame === page.mainFrame()) pages.add(new URL(frame.url()).pathname);
  });
  return [page, counts];
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
