import { randomInt } from "node:crypto";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { command } from "@/server/command";
import { run } from "./checks";

const vitest = join("node_modules", ".bin", "vitest");

/**
 * Runs the property tests with new seeds, round after round until one fails; a failure says how to repeat it.
 * Usage: npm run test:properties -- [--rounds N] [--seed N [--path P]] [FILE [-t NAME]]
 */
await command(async () => {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      rounds: { type: "string", default: "5" },
      seed: { type: "string" },
      path: { type: "string", default: "" },
      name: { type: "string", short: "t", default: "" },
    },
  });
  const rounds = values.seed ? 1 : Number(values.rounds);
  const tests =
    positionals.length > 0
      ? ["run", ...positionals, "-t", values.name]
      : ["related", "--run", join("lib", "properties.ts")];
  for (let round = 1; round <= rounds; round++) {
    const seed = values.seed ?? String(randomInt(2 ** 31));
    console.log(`\n── Round ${round} of ${rounds}, seed ${seed} ──`);
    const held = await run(vitest, tests, { PROPERTY_SEED: seed, PROPERTY_PATH: values.path });
    if (held) continue;
    process.exitCode = 1;
    return;
  }
});
