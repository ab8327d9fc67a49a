import { defineConfig } from "vitest/config";
import groups from "./mutation.json" with { type: "json" };
import config from "./vitest.config";

const group = (process.env["MUTATION_GROUP"] ?? "rules") as keyof typeof groups;

/** As for all tests, but only those that are to notice the faults of a group. */
export default defineConfig({ ...config, test: { ...config.test, include: groups[group].tests } });
