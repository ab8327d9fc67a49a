import { chromium } from "@playwright/test";
import lighthouse, { type Config, type Result } from "lighthouse";
import { findBrowser } from "@/scripts/find-browser";
import { freePort } from "@/server/free-port";
import { type Figure, median } from "./figure";
import { largestMeeting } from "./page";
import { ending } from "./run";
import { serveSite } from "./site";

/** How fast a page is depends on what else the machine does just then: the middle one of these counts. */
const runs = 3;
/** Without a category, which the page gives up by intent. */
interface Asked {
  path: string;
  without?: Category;
}

const categories = {
  performance: 98,
  accessibility: 100,
  "best-practices": 100,
  seo: 100,
} as const;
type Category = keyof typeof categories;
const names = Object.keys(categories) as Category[];

/** What performance is reckoned from, in milliseconds but for the last; to be read beside the score. */
const metrics = {
  FCP: "first-contentful-paint",
  LCP: "largest-contentful-paint",
  TBT: "total-blocking-time",
  SI: "speed-index",
  CLS: "cumulative-layout-shift",
} as const;

const config: Config = {
  extends: "lighthouse:default",
  // A phone on slow 4G, four times slower than this machine, reckoned from what was seen without that: its defaults.
  settings: { onlyCategories: names },
};

async function audit(url: string, port: number): Promise<Result> {
  const found = await lighthouse(url, { port, logLevel: "error", output: "json" }, config);
  if (!found || found.lhr.runtimeError)
    throw new Error(`${url}: ${found?.lhr.runtimeError?.message ?? "Lighthouse measured nothing."}`);
  return found.lhr;
}

const middle = (each: readonly Result[], of: (one: Result) => number | null | undefined): number =>
  median(each.map((one) => of(one) ?? Number.NaN));

/** What Lighthouse finds wrong: not measured, but known once the page is there. */
const failed = (one: Result, category: Category): string[] =>
  (one.categories[category]?.auditRefs ?? [])
    .filter(({ id, weight }) => weight > 0 && (one.audits[id]?.score ?? 1) < 1)
    .map(({ id }) => id);

/** What Lighthouse, mobile, makes of the pages that most readers come to. */
export async function benchLighthouse(cwd: string): Promise<Figure[]> {
  const site = await serveSite("npm", ["start"], { cwd });
  const { slug } = await largestMeeting(site);
  const asked: Asked[] = [
    { path: "/" },
    { path: `/meetings/${slug}` },
    { path: "/actors/marco-rubio" },
    { path: "/search" },
    // What was found is in no search engine: of searches there is no end.
    { path: "/search?q=Budapest", without: "seo" },
  ];
  const port = await freePort();
  const sandbox = process.platform === "linux" ? ["--no-sandbox", "--disable-gpu"] : [];
  const browser = await chromium.launch({
    executablePath: findBrowser(),
    args: [...sandbox, `--remote-debugging-port=${port}`],
  });
  const closeBrowser = ending(() => browser.close());
  const audits: (Asked & { each: Result[] })[] = [];
  for (const one of asked) {
    const each: Result[] = [];
    for (let run = 0; run < runs; run += 1) each.push(await audit(site.url + one.path, port));
    audits.push({ ...one, each });
  }
  await Promise.all([closeBrowser(), site.stop()]);
  return names.map((category): Figure => {
    const scores = audits
      .filter(({ without }) => without !== category)
      .map(({ path, each }) => ({
        path,
        score: Math.round(middle(each, ({ categories: all }) => all[category]?.score) * 100),
        wrong: [...new Set(each.flatMap((one) => failed(one, category)))].join(", "),
      }));
    return {
      name: `Lighthouse, ${category.replace("-", " ")} of a page`,
      measured: Math.min(...scores.map(({ score }) => score)),
      unit: "",
      limit: { atLeast: categories[category] },
      from: {
        ...Object.fromEntries(
          scores.map(({ path, score, wrong }) => [path, wrong ? `${score}: ${wrong}` : score]),
        ),
        ...(category === "performance" && measuresOf(audits)),
      },
    };
  });
}

/** What performance was reckoned from on each page, and how fast Lighthouse found the machine. */
function measuresOf(audits: readonly { path: string; each: Result[] }[]): Figure["from"] {
  const ofPages = audits.flatMap(({ path, each }) =>
    Object.entries(metrics).map(
      ([short, id]) =>
        [`${path}, ${short}`, middle(each, ({ audits: all }) => all[id]?.numericValue)] as const,
    ),
  );
  return {
    ...Object.fromEntries(ofPages),
    "speed of the machine": audits.flatMap(({ each }) =>
      each.map(({ environment }) => Math.round(environment.benchmarkIndex)),
    ),
  };
}
