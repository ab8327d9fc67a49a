import { mkdirSync, rmSync } from "node:fs";
import { join, resolve } from "node:path";
import { command } from "@/server/command";
import { build, isBuilt } from "@/server/production-build";
import { progress } from "@/server/progress";
import { broken, table } from "./drill/act";
import { oneMachine } from "./drill/one-machine";
import { twoInstances } from "./drill/two-instances";

await command(async () => {
  const folder = resolve(".build", `drill-${process.pid}`);
  mkdirSync(folder, { recursive: true });
  if (!isBuilt()) await progress("Building the pages", () => build().finished);
  const cluster = await progress("Two instances, a primary and a replica", () => twoInstances(folder));
  const machine = await progress("One machine", () => oneMachine(join(folder, "data")));
  rmSync(folder, { recursive: true, force: true });
  const acts = [...cluster.acts, ...machine.acts];
  const found = [cluster.found, machine.found];
  console.log(`\n${table(acts)}\n`);
  for (const { acknowledged, onRecord, inHistory } of found)
    console.log(
      `${acknowledged} acts were acknowledged: ${onRecord} are on record, ${inHistory} in history.`,
    );
  for (const words of broken(acts, found)) {
    process.exitCode = 1;
    console.log(`Broken: ${words}`);
  }
});
