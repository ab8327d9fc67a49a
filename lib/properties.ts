import { relative } from "node:path";
import fc from "fast-check";
import { expect } from "vitest";

/*
 * Where property tests take fast-check from. They draw the same cases each time, so that `npm test` says the same of
 * the same code; `npm run test:properties` searches with other seeds.
 */

const { PROPERTY_SEED: seed = "20251021", PROPERTY_PATH: path, PROPERTY_RUNS: runs } = process.env;
const drawing: fc.Parameters<unknown> = {
  seed: Number(seed),
  ...(path && { path }),
  // Where that a case fails is all that is asked, it need not be made smaller.
  ...(runs && { numRuns: Number(runs), endOnFailure: true }),
};

/**
 * How many cases to draw where each is many acts in a database: of the other major that is supported few are tried, for
 * what differs there is SQL.
 */
export const draws = (usual: number): number =>
  process.env["TEST_POSTGRES"] === "15" ? Math.ceil(usual / 5) : usual;

fc.configureGlobal({
  ...drawing,
  reporter: (found) => {
    if (found.failed) throw failure(found);
  },
});

function failure(found: fc.RunDetails<unknown>): Error {
  const { testPath = "", currentTestName = "" } = expect.getState();
  // A pattern: what a shell or it would read as its own is any character, and suites are joined in two ways.
  const name = currentTestName.replaceAll(/[^\p{L}\p{N} ]/gu, ".").replaceAll(" . ", ".+");
  const path = found.counterexamplePath ? ` --path ${found.counterexamplePath}` : "";
  const command = `npm run test:properties -- --seed ${found.seed}${path} ${relative(".", testPath)} -t "${name}"`;
  const message = fc.defaultReportMessage(found);
  return new Error(`${message}\n\nTo repeat it: ${command}\n`, { cause: found.errorInstance });
}

export default fc;
