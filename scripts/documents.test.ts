import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { parseEnv } from "node:util";
import { describe, expect, it } from "vitest";
import { readEnv, settingNames } from "@/lib/env";

const tracked = execFileSync("git", ["ls-files"], { encoding: "utf8" }).split("\n").filter(Boolean);
const read = (path: string) => readFileSync(path, "utf8");
const found = (text: string, pattern: RegExp) => [...text.matchAll(pattern)].map(([, match = ""]) => match);
const { scripts } = JSON.parse(read("package.json")) as { scripts: Record<string, string> };

const isTracked = (path: string) => tracked.some((one) => one === path || one.startsWith(`${path}/`));
const top = new Set(tracked.map((path) => path.split("/")[0]));

describe.each(tracked.filter((path) => path.endsWith(".md")))("%s", (document) => {
  const text = read(document);

  it("links to what is there", () => {
    const links = found(text, /\]\(([^)#:]+)(?:#[^)]*)?\)/g);
    expect(links.filter((link) => !existsSync(join(dirname(document), link)))).toEqual([]);
  });

  it("names files and folders that are there", () => {
    const named = found(text, /`([\w@.-]+(?:\/[\w@.[\]-]+)+)\/?`/g).filter((path) =>
      top.has(path.split("/")[0]),
    );
    expect(named.filter((path) => !isTracked(path))).toEqual([]);
    expect(found(text, /`([a-z]+)\/`/g).filter((folder) => !top.has(folder))).toEqual([]);
    const files = found(text, /`([\w.-]+\.(?:ts|tsx|mjs|cjs|md|css))`/g);
    expect(files.filter((file) => !tracked.some((path) => `/${path}`.endsWith(`/${file}`)))).toEqual([]);
  });

  it("names commands that there are", () => {
    expect(found(text, /npm run ([\w:-]+)/g).filter((command) => !(command in scripts))).toEqual([]);
  });
});

describe("README.md", () => {
  it("has in its table every command that works with the product", () => {
    const inTable = found(read("README.md"), /^\| `npm (?:run )?([\w:-]+)/gm);
    const ours = Object.keys(scripts).filter(
      (name) =>
        // npm runs that one by itself.
        name !== "postinstall" && scripts[name]?.startsWith("node scripts/require-node.cjs"),
    );
    expect([...new Set(inTable)].sort()).toEqual([...ours].sort());
  });
});

describe("settings", () => {
  const example = parseEnv(read(".env.example").replace(/^#(?=[A-Z])/gm, ""));
  const rows = read("docs/operations.md").matchAll(/^\| (`[A-Z_`, ]+`) \| ([^|]*) \|/gm);
  const documented = [...rows].flatMap(([, names = "", value = ""]) =>
    found(names, /`([A-Z_]+)`/g).map((name) => ({ name, value })),
  );

  it("are in operations.md and in .env.example, each once", () => {
    expect(documented.map(({ name }) => name).sort()).toEqual([...settingNames].sort());
    expect(Object.keys(example).sort()).toEqual([...settingNames].sort());
    expect(found(read(".env.example"), /^#([A-Z_]+)=/gm)).toHaveLength(settingNames.length);
  });

  it("can be set as the example has them", () => {
    expect(() => readEnv(example)).not.toThrow();
  });

  it("have the defaults that are documented", () => {
    const stated = documented.flatMap(({ name, value }) => {
      const [, word] = /^`?([\w.]+)`?$/.exec(value) ?? [];
      return word && !["unset", "none"].includes(word) ? [[name, word] as const] : [];
    });
    expect(stated.map(([name]) => name)).toEqual([
      "PORT",
      "REVIEW",
      "REVIEW_CORRECTIONS",
      "ADMIN_TOTP",
      "BYLINES",
      "LOG_LEVEL",
      "PAGE_CACHE_MB",
      "ONRECORD_DATA_DIR",
    ]);
    expect(readEnv(Object.fromEntries(stated))).toEqual(readEnv({}));
    for (const [name, word] of stated) expect([name, example[name]]).toEqual([name, word]);
  });
});
