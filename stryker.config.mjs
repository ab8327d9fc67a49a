import groups from "./scripts/mutation.json" with { type: "json" };

const name = process.env.MUTATION_GROUP ?? "rules";

/** Mutation testing: small faults are put in one at a time, and a test is to fail for each. */
export default {
  mutate: groups[name].mutate,
  testRunner: "vitest",
  vitest: { configFile: "vitest.mutation.config.ts", related: false },
  coverageAnalysis: "perTest",
  concurrency: 2,
  // A database that answers slowly is no endless loop; rules ask none.
  timeoutMS: name === "rules" ? 10_000 : 60_000,
  dryRunTimeoutMinutes: 20,
  disableTypeChecks: false,
  // Types are not looked at; Stryker would rewrite tsconfig.json by an interface that TypeScript 7 no longer has.
  tsconfigFile: ".build/none",
  tempDirName: ".build/mutation",
  // Stryker leaves out a folder `reports`, its own by default; here it is the exports'.
  ignorePatterns: ["!/reports", "/.build", "/.next", "/.data", "/public", "/docs/images"],
  warnings: { slow: false },
  // For `--incremental`, which goes on where a run before has ended.
  incrementalFile: `.build/mutation-${name}-known.json`,
  reporters: ["progress-append-only", "clear-text", "html", "json"],
  clearTextReporter: { allowColor: false, logTests: false, reportTests: false },
  htmlReporter: { fileName: `.build/mutation-${name}.html` },
  jsonReporter: { fileName: `.build/mutation-${name}.json` },
  thresholds: { high: 95, low: 85, break: 85 },
};
