import { readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { workshop } from "./copy";
import type { Figure } from "./figure";
import { run } from "./run";

/** The journey that counts: e2e/workbench.spec.ts. */
const journey = "an article is logged fact by fact";

const effort = z.object({
  facts: z.number(),
  pages: z.number(),
  clicks: z.number(),
  keys: z.number(),
  /** Of each fact by itself. */
  keysOf: z.array(z.number()),
  approving: z.object({ clicks: z.number(), keys: z.number() }),
});
const annotation = z.object({ type: z.string(), description: z.string() });
const report = z.object({
  suites: z.tuple([
    z.object({
      specs: z.tuple([
        z.object({
          tests: z.tuple([z.object({ results: z.array(z.object({ annotations: z.array(annotation) })) })]),
        }),
      ]),
    }),
  ]),
});

/** What a person does to log an article at the workbench and send all of it to review, as a browser counts it. */
export async function benchJourney(): Promise<Figure[]> {
  const told = join(workshop, "journey.json");
  // It says what went wrong besides, where something did.
  await run(
    process.execPath,
    ["node_modules/@playwright/test/cli.js", "test", "-g", journey, "--reporter=list,json"],
    { env: { ...process.env, PLAYWRIGHT_JSON_OUTPUT_NAME: told } },
  );
  const [{ specs }] = report.parse(JSON.parse(readFileSync(told, "utf8"))).suites;
  const noted = specs[0].tests[0].results.flatMap(({ annotations }) => annotations);
  const description = noted.find(({ type }) => type === "effort")?.description ?? "{}";
  const { facts, pages, clicks, keys, keysOf, approving } = effort.parse(JSON.parse(description));
  // The limits are those of an article of eight facts; this one has more.
  const figure = (name: string, measured: number, atMost: number, more: Figure["from"] = {}): Figure => ({
    name,
    measured,
    unit: "",
    limit: { atMost },
    from: { facts, ...more },
  });
  return [
    figure("logging an article: pages", pages, 1),
    figure("logging an article: clicks", clicks, 25),
    figure("logging an article: keys", keys, 500, { "of each fact": keysOf }),
    figure("approving its facts: clicks", approving.clicks, 11, { keys: approving.keys }),
  ];
}
