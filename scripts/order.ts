import { readdirSync, readFileSync } from "node:fs";
import { join, sep } from "node:path";
import { CommandError, command } from "@/server/command";
import { importsOf } from "./order/imports";
import { refusal } from "./order/refusal";

/** Source files below a folder, as paths from there. Hidden folders hold what was built. */
function sourcesIn(root: string): string[] {
  return readdirSync(root, { withFileTypes: true })
    .filter(({ name }) => !name.startsWith(".") && name !== "node_modules")
    .flatMap((entry) =>
      entry.isDirectory()
        ? readdirSync(join(root, entry.name), { recursive: true, encoding: "utf8" }).map((path) =>
            [entry.name, ...path.split(sep)].join("/"),
          )
        : [entry.name],
    )
    .filter((path) => /(?<!\.d)\.(ts|tsx|mjs)$/.test(path));
}

/** Says which imports go against order.ts. */
await command(async () => {
  const root = process.argv[2] ?? ".";
  const refused = sourcesIn(root).flatMap((file) =>
    importsOf(file, readFileSync(join(root, file), "utf8")).flatMap(({ specifier, line }) => {
      const why = refusal(file, specifier);
      return why ? [`${file}:${line} imports ${specifier}: ${why}`] : [];
    }),
  );
  if (refused.length > 0) throw new CommandError(refused.join("\n"));
});
