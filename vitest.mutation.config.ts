import { relative } from "node:path";
import { defineConfig } from "vitest/config";
import { BaseSequencer, type TestSpecification } from "vitest/node";
import groups from "./scripts/mutation.json" with { type: "json" };
import config from "./vitest.config";

const { tests } = groups[(process.env["MUTATION_GROUP"] ?? "rules") as keyof typeof groups];

/** The other way round than Vitest, which starts with what takes longest: the first failure is enough here. */
class QuickestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const place = ({ moduleId }: TestSpecification) => tests.indexOf(relative(".", moduleId));
    return (await super.sort(files)).toReversed().toSorted((one, other) => place(one) - place(other));
  }
}

const { projects: _, ...ofAll } = config.test ?? {};

/** As for all tests, but only those that are to notice the faults of a group; those listed by name in that order. */
export default defineConfig({
  ...config,
  test: {
    ...ofAll,
    include: tests,
    // One worker, made anew for each fault, reads every module once.
    isolate: false,
    sequence: { sequencer: QuickestFirst },
    // Tables of cases are to notice the faults; properties, run some times, what is left.
    env: { ...ofAll.env, PROPERTY_RUNS: "5" },
  },
});
