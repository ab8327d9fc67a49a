import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "onrecord-order-"));
});
afterEach(() => rmSync(root, { recursive: true }));

function write(files: Readonly<Record<string, string>>) {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
}

/** Runs the command over the files: its exit code and the lines it printed. */
function order(files: Readonly<Record<string, string>>) {
  write(files);
  const command = ["--import", "tsx", "scripts/order.ts", root];
  const { status, stderr } = spawnSync(process.execPath, command, { encoding: "utf8" });
  return { status, refused: stderr.trim().split("\n") };
}

/** Runs the linter over the files, with the project's settings: what it said. */
function lint(files: Readonly<Record<string, string>>): string {
  write({ ...files, "biome.json": readFileSync("biome.json", "utf8") });
  const { stdout, stderr } = spawnSync(resolve("node_modules/.bin/biome"), ["lint"], {
    cwd: root,
    encoding: "utf8",
  });
  return stdout + stderr;
}

/** Imports of every kind that the order allows. */
const right = {
  "lib/dates/parse.ts": `import { z } from "zod"; import "./zod";`,
  "lib/action.ts": `import type { Role } from "@/auth/vocabulary";`,
  "meetings/vocabulary.ts": `import type { Role } from "@/auth/vocabulary";`,
  "meetings/rules.ts": `import { day } from "@/lib/dates"; import { x } from "./vocabulary"; import "@/actors/rules";`,
  "meetings/write/list.ts": `import { db } from "@/db"; import { role } from "@/actors/rules"; import "./row"; import "@/meetings/read";`,
  "meetings/write/list.test.ts": `import { test } from "@/db/testing"; import { list } from "./list"; import ".";`,
  "published/page.ts": `import { connect } from "@/db"; import { state } from "@/meetings/rules";`,
  "published/page.test.ts": `import { record } from "@/meetings"; import { test } from "@/db/testing";`,
  "reports/csv.ts": `import { page } from "@/published/page";`,
  "components/form.tsx": `import { state } from "@/lib/form"; import type { Role } from "@/auth/vocabulary";`,
  "app/page.tsx": `import Link from "next/link"; import { page } from "@/published/page"; import "@/auth/sessions";`,
  "app/page.test.ts": `import { test } from "@/db/testing";`,
  "server/serve.ts": `import next from "next";`,
  "scripts/order.ts": `import { order } from "@/order"; import { migrate } from "@/db/migrate";`,
  "proxy.ts": `import { NextResponse } from "next/server"; import { read } from "@/auth/sessions";`,
  "node_modules/p/index.ts": `import "@/nowhere";`,
  ".next/page.ts": `import "@/nowhere";`,
};

const wrong: [file: string, text: string, why: string][] = [
  ["lib/a.ts", `import "@/db";`, "db stands below lib; lib may import vocabularies, languages."],
  ["lib/type.ts", `import type { Db } from "@/db";`, "db stands below lib"],
  ["lib/type-expression.ts", `export type Db = import("@/db").Db;`, "db stands below lib"],
  ["lib/lazy.ts", `export const db = () => import("@/db");`, "db stands below lib"],
  ["lib/again.ts", `export { db } from "@/db";`, "db stands below lib"],
  ["lib/all.ts", `export type * from "@/db";`, "db stands below lib"],
  ["lib/up.ts", `import "../db";`, "db stands below lib"],
  [
    "ledger/a.ts",
    `import "@/actors";`,
    "actors stands below ledger; ledger may import vocabularies, languages, lib, db, auth.",
  ],
  ["ledger/rule.ts", `import "@/actors/rules";`, "actors stands below ledger"],
  ["ledger/a.test.ts", `import "@/actors";`, "actors stands below ledger"],
  [
    "meetings/vocabulary.ts",
    `import "@/lib/dates";`,
    "a vocabulary may import other vocabularies, and nothing else.",
  ],
  ["actors/vocabulary.ts", `import { z } from "zod";`, "a vocabulary may import other vocabularies"],
  ["sources/vocabulary.ts", `import "./input";`, "a vocabulary may import other vocabularies"],
  [
    "meetings/rules.ts",
    `import "./read";`,
    "rules are pure, they may import lib, vocabularies and the rules of folders above.",
  ],
  ["statements/rules/order.ts", `import "@/db";`, "rules are pure"],
  ["provenance/rules.ts", `import "@/meetings/rules";`, "meetings stands below provenance"],
  [
    "meetings/deep.ts",
    `import "@/actors/read";`,
    "it is not a door of actors, which @/actors, @/actors/vocabulary, @/actors/rules are.",
  ],
  ["meetings/testing-in-work.ts", `import "@/db/testing";`, "it is not a door of db"],
  [
    "published/verb.ts",
    `import "@/meetings";`,
    "published does not take from meetings; published may import vocabularies, rules, lib, db.",
  ],
  ["syndication/db.ts", `import "@/db";`, "syndication does not take from db"],
  ["published/report.ts", `import "@/reports";`, "reports stands below published"],
  [
    "components/verb.tsx",
    `import "@/meetings";`,
    "components does not take from meetings; components may import vocabularies, lib.",
  ],
  ["components/rule.tsx", `import "@/meetings/rules";`, "components does not take from meetings"],
  [
    "app/db.ts",
    `import "@/db";`,
    "app does not take from db; app may import vocabularies, languages, lib, auth, ledger",
  ],
  ["app/serve.ts", `import "@/server/serve";`, "server stands below app"],
  [
    "server/other.ts",
    `import "next";`,
    "next is imported in app/, proxy.ts, next.config.ts, server/serve.ts only.",
  ],
  ["components/link.tsx", `import Link from "next/link";`, "next is imported in"],
  [
    "meetings/rules.test.ts",
    `import fc from "fast-check";`,
    "fast-check is imported in lib/properties.ts only.",
  ],
  ["lib/strange.ts", `import "@/feeds/rss";`, "no folder of order.ts has it"],
  ["feeds/rss.ts", `import "@/lib/text";`, "its folder has no place in order.ts: give it one."],
];

describe("the order of folders", { timeout: 60_000 }, () => {
  it("lets pass what imports from above, by a door", () => {
    expect(order(right)).toEqual({ status: 0, refused: [""] });
  });

  it("refuses every other import, and says what may be imported", () => {
    const { status, refused } = order(Object.fromEntries(wrong.map(([file, text]) => [file, `\n${text}`])));
    expect(status).toBe(1);
    const said = Object.fromEntries(refused.map((line) => line.split(/:2 imports [^ ]+: /)));
    expect(said).toEqual(
      Object.fromEntries(wrong.map(([file, , why]) => [file, expect.stringContaining(why)])),
    );
  });
});

describe("the linter", { timeout: 60_000 }, () => {
  it.each([
    [
      "a circle",
      `import { b } from "./b";\nexport const a = () => b;\n`,
      `import { a } from "./a";\nexport const b = () => a;\n`,
    ],
    [
      "a circle of types",
      `import type { B } from "./b";\nexport type A = B[];\n`,
      `import type { A } from "./a";\nexport type B = A[];\n`,
    ],
  ])("refuses %s", (_name, a, b) => {
    expect(lint({ "lib/a.ts": a, "lib/b.ts": b })).toContain("noImportCycles");
  });

  it("refuses a path that climbs", () => {
    const said = lint({
      "lib/deep/a.ts": `import { b } from "../b";\nexport const a = b;\n`,
      "lib/b.ts": "export const b = 1;\n",
    });
    expect(said).toContain("from another folder as @/folder/…");
  });
});
