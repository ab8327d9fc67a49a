import { mkdirSync, rmSync } from "node:fs";
import { join, resolve } from "node:path";
import { command } from "@/server/command";
import { build, isBuilt } from "@/server/production-build";
import { progress } from "@/server/progress";
import { type Aftermath, broken, table } from "./drill/act";
import { oneMachine } from "./drill/one-machine";
import { twoInstances } from "./drill/two-instances";

await command(async () => {
  const folder = resolve(".build", `drill-${process.pid}`);
  mkdirSync(folder, { recursive: true });
  if (!isBuilt()) await progress("Building the pages", () => build().finished);
  const cluster = await progress("Two instances, a primary and a replica", () => twoInstances(folder));
  tell(cluster);
  const machine = await progress("One machine", () => oneMachine(join(folder, "data")));
  tell(machine);
  rmSync(folder, { recursive: true, force: true });
  for (const words of [cluster, machine].flatMap(broken)) {
    process.exitCode = 1;
    console.log(`Broken: ${words}`);
  }
});

function tell(aftermath: Aftermath): void {
  const { acknowledged, onRecord, inHistory } = aftermath.found;
  console.log(`\n${table(aftermath.acts)}\n`);
  console.log(
    `${acknowledged} acts were acknowledged: ${onRecord} are on record, ${inHistory} in history.\n`,
  );
}
