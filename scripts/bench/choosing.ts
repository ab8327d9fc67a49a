import { type Browser, chromium, type Page } from "@playwright/test";
import { actorsNamed, findActors } from "@/actors";
import { addAccount, setPassword } from "@/auth/accounts";
import { connect, type Database } from "@/db";
import { systemClock } from "@/lib/clock";
import { groupBy } from "@/lib/group-by";
import { findBrowser } from "@/scripts/find-browser";
import { findSources, sourcesNamed } from "@/sources";
import { type Figure, median, seconds } from "./figure";
import { ending } from "./run";
import { scaleDatabase } from "./scale";
import { type Site, serveRecord } from "./site";
import { manners, type Typing, typedForActors, typedForSources } from "./typings";

/** 100,000 actors and 200,000 sources, of few claims. */
const statements = 4_000;
const besides = { persons: 80_000, organisations: 10_000, outlets: 5_000, unnamed: 5_000, sources: 200_000 };

const rounds = 3;
const account = { email: "bench@record.example", password: "a password for benchmarks" };

/** What a type-ahead is asked, and how that is answered at the database: as app/desk/lookup does it. */
const lists = [
  {
    noun: "an actor",
    field: "Speaker",
    typed: typedForActors,
    ask: (db: Database, words: string) => Promise.all([findActors(db, words), actorsNamed(db, words)]),
  },
  {
    noun: "a source",
    field: "Source",
    typed: typedForSources,
    ask: (db: Database, words: string) => Promise.all([findSources(db, words), sourcesNamed(db, words)]),
  },
] as const;

type Took = Typing & { took: number };

/** Seconds until the database has answered, each typing by itself, as an editor's keys come. */
async function atDatabase(db: Database, typed: readonly Typing[], list: (typeof lists)[number]) {
  for (const { words } of typed) await list.ask(db, words);
  const took: Took[] = [];
  for (let round = 0; round < rounds; round += 1)
    for (const one of typed) took.push({ ...one, took: await seconds(() => list.ask(db, one.words)) });
  return took;
}

/** Typing takes its time: in the page one in so many does, of each manner. */
const oneIn = 3;

/** Seconds from the last key to the list that answers it. */
async function inPage(page: Page, typed: readonly Typing[], field: string) {
  const input = page.getByLabel(field, { exact: true });
  const took: Took[] = [];
  for (const one of typed) {
    await input.fill("");
    await input.evaluate((element) => {
      const told = { key: 0, drawn: 0 };
      Object.assign(window, { told });
      element.addEventListener("keydown", () => Object.assign(told, { key: performance.now() }));
      const list = document.getElementById(element.getAttribute("aria-controls") ?? "");
      new MutationObserver(() => Object.assign(told, { drawn: performance.now() })).observe(
        list?.parentElement ?? element,
        { childList: true, subtree: true, characterData: true },
      );
      performance.clearResourceTimings();
    });
    const answered = page.waitForResponse((response) => {
      const { pathname, searchParams } = new URL(response.url());
      return pathname.startsWith("/desk/lookup/") && searchParams.get("q") === one.words;
    });
    await input.pressSequentially(one.words, { delay: 90 });
    await (await answered).finished();
    took.push({ ...one, took: await page.evaluate(lastDrawn, one.words) });
  }
  return took;
}

/**
 * In the page: seconds from the last key to what was drawn last, or to the last answer where nothing had to be, for the
 * same list as before is not drawn again. All is drawn once a page that has its answer has nothing more to do.
 */
async function lastDrawn(words: string): Promise<number> {
  let answer: PerformanceResourceTiming | undefined;
  while (!answer) {
    await new Promise((idle) => requestIdleCallback(idle));
    answer = performance
      .getEntriesByType("resource")
      .map((entry) => entry as PerformanceResourceTiming)
      .find(({ name }) => name.includes("/desk/lookup/") && new URL(name).searchParams.get("q") === words);
  }
  for (let turn = 0; turn < 2; turn += 1) await new Promise((idle) => requestIdleCallback(idle));
  const { told } = window as unknown as { told: { key: number; drawn: number } };
  return (Math.max(told.drawn, answer.responseEnd) - told.key) / 1000;
}

async function signedIn(browser: Browser, site: Site): Promise<Page> {
  const page = await browser.newPage({ baseURL: site.url });
  await page.goto("/desk/sign-in");
  await page.getByLabel("Email").fill(account.email);
  await page.getByLabel("Password").fill(account.password);
  await page.getByRole("button", { name: "Sign in", exact: true }).click();
  await page.getByRole("navigation", { name: "Desk" }).waitFor();
  return page;
}

async function addEditor(db: Database): Promise<void> {
  const { link } = await addAccount(db, { email: account.email, role: "editor" }, systemClock);
  await setPassword(db, link.path.split("/").at(-1) ?? "", account.password, systemClock);
}

/** How long a type-ahead takes to answer with very many actors and sources on record: the slowest manner of typing. */
export async function benchChoosing(cwd: string): Promise<Figure[]> {
  const database = await scaleDatabase(cwd, () => undefined, statements, besides);
  const { db, sql, close } = connect(database.url, "app", 2);
  await addEditor(db);
  const asked = await Promise.all(
    lists.map(async (list) => ({
      list,
      typed: await list.typed(sql),
      name: `choosing ${list.noun} of very many`,
    })),
  );
  const figures: Figure[] = [];
  for (const { list, typed, name } of asked)
    figures.push(figureOf(`${name}, at the database`, await atDatabase(db, typed, list), 0.05));
  await close();

  const site = await serveRecord(cwd, database.url);
  const args = process.platform === "linux" ? ["--no-sandbox", "--disable-gpu"] : [];
  const browser = await chromium.launch({ executablePath: findBrowser(), args });
  const closeBrowser = ending(() => browser.close());
  const page = await signedIn(browser, site);
  for (const { list, typed, name } of asked) {
    await page.goto("/desk/statements/new");
    const some = typed.filter((_, at) => at % oneIn === 0);
    figures.push(figureOf(`${name}, in the page`, await inPage(page, some, list.field), 0.15));
  }
  await closeBrowser();
  await site.stop();
  await database.stop();
  return figures;
}

function figureOf(name: string, all: readonly Took[], atMost: number): Figure {
  const by = groupBy(all, ({ manner }) => manner);
  const medians = manners.map(
    (manner) => [manner, median((by.get(manner) ?? []).map(({ took }) => took))] as const,
  );
  const slowest = all.toSorted((one, other) => other.took - one.took)[0];
  return {
    name: `${name}: the median`,
    measured: Math.max(...medians.map(([, took]) => took)),
    unit: "s",
    limit: { atMost },
    from: {
      ...Object.fromEntries(medians),
      typings: all.length,
      "slowest words": slowest?.words ?? "",
      slowest: slowest?.took ?? Number.NaN,
    },
  };
}
