import { join } from "node:path";
import { CommandError, command } from "@/server/command";
import { startTestPostgres } from "@/server/postgres/test-server";
import { run } from "./checks";
import groups from "./mutation.json" with { type: "json" };

const stryker = join("node_modules", ".bin", "stryker");

/**
 * `npm run test:mutation [-- GROUP [options of Stryker]]`: all groups of mutation.json when none is named. Rules are to
 * be noticed by their own tables of cases; the others by what they do to a database and what is read of it.
 */
await command(async () => {
  const [named, ...options] = process.argv.slice(2);
  if (named !== undefined && !(named in groups))
    throw new CommandError(`Name one of ${Object.keys(groups).join(", ")} first.`);
  // One PostgreSQL for all of Stryker's test runners.
  const { url, stop } = await startTestPostgres();
  const failed: string[] = [];
  for (const group of named ? [named] : Object.keys(groups)) {
    const settings = { TEST_DATABASE_URL: url, MUTATION_GROUP: group };
    if (!(await run(stryker, ["run", ...options], settings))) failed.push(group);
  }
  await stop();
  if (failed.length > 0) throw new CommandError(`It did not succeed for ${failed.join(" and ")}: see above.`);
});
