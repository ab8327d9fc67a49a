import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { applyPatch, parsePatch, reversePatch } from "diff";

/**
 * Applies `patches/PACKAGE.patch` to the installed packages; npm runs this after every installation. A patch that is
 * there already is left alone, and one that no longer fits fails the installation.
 */
const root = join(import.meta.dirname, "..");
const folder = join(root, "patches");

for (const file of readdirSync(folder).filter((name) => name.endsWith(".patch")))
  for (const patch of parsePatch(readFileSync(join(folder, file), "utf8"))) {
    const path = join(root, "node_modules", file.slice(0, -".patch".length), inPackage(patch.newFileName));
    const source = readFileSync(path, "utf8");
    if (applyPatch(source, reversePatch(patch)) !== false) continue;
    const patched = applyPatch(source, patch);
    if (patched === false)
      throw new Error(
        `patches/${file} does not fit ${path}: the package is of another version than it was made for.`,
      );
    writeFileSync(path, patched);
  }

/** Without the first folder, `a/` or `b/`. */
function inPackage(name = "") {
  return name.slice(name.indexOf("/") + 1);
}
