import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { z } from "zod";
import type { Figure } from "./figure";

/** The journey that counts: e2e/workbench.spec.ts. */
const journey = "an article is logged fact by fact";

const effort = z.object({
  facts: z.number(),
  pages: z.number(),
  clicks: z.number(),
  keys: z.number(),
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
  const { stdout } = await promisify(execFile)(
    process.execPath,
    ["node_modules/@playwright/test/cli.js", "test", "-g", journey, "--reporter=json"],
    { maxBuffer: 2 ** 26 },
  );
  const [{ specs }] = report.parse(JSON.parse(stdout)).suites;
  const noted = specs[0].tests[0].results.flatMap(({ annotations }) => annotations);
  const told = noted.find(({ type }) => type === "effort")?.description ?? "{}";
  const { facts, pages, clicks, keys } = effort.parse(JSON.parse(told));
  // The limits are those of an article of eight facts; this one has no fewer.
  const figure = (name: string, measured: number, atMost: number): Figure => ({
    name: `logging an article: ${name}`,
    measured,
    unit: "",
    limit: { atMost },
    from: { facts },
  });
  return [figure("pages", pages, 1), figure("clicks", clicks, 25), figure("keys", keys, 500)];
}
