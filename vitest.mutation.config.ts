import { defineConfig } from "vitest/config";
import { BaseSequencer, type TestSpecification } from "vitest/node";
import groups from "./scripts/mutation.json" with { type: "json" };
import config from "./vitest.config";

const group = (process.env["MUTATION_GROUP"] ?? "rules") as keyof typeof groups;

/** The other way round than Vitest, which starts with what takes longest: the first failure is enough here. */
class QuickestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    return (await super.sort(files)).toReversed();
  }
}

/** As for all tests, but only those that are to notice the faults of a group. */
export default defineConfig({
  ...config,
  test: { ...config.test, include: groups[group].tests, sequence: { sequencer: QuickestFirst } },
});
