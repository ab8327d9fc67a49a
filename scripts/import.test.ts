import { spawn } from "node:child_process";
import { mkdtemp, readFile, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect } from "vitest";
import { test } from "@/db/testing";

const demo = "dossiers/demo/rubio-lavrov-2025.json";

/** Runs the command as a user would, on a database of the user's own. */
function runImport(
  url: string,
  ...args: string[]
): Promise<{ code: number | null; out: string; err: string }> {
  const child = spawn(process.execPath, ["--import", "tsx", "scripts/import.ts", ...args], {
    env: { ...process.env, NODE_ENV: "test", DATABASE_URL: url },
  });
  const said = { out: "", err: "" };
  child.stdout.on("data", (chunk) => {
    said.out += chunk;
  });
  child.stderr.on("data", (chunk) => {
    said.err += chunk;
  });
  return new Promise((resolve) => {
    child.on("close", (code) => resolve({ code, ...said }));
  });
}

describe("npm run import", () => {
  test("records a dossier once, and says so", async ({ database }) => {
    const dry = await runImport(database.url, demo, "--dry-run");
    expect(dry).toMatchObject({ code: 0, out: expect.stringContaining("would record  5 meetings") });
    const first = await runImport(database.url, demo);
    expect(first).toMatchObject({ code: 0, out: expect.stringContaining("recorded  5 meetings") });
    const second = await runImport(database.url, demo);
    expect(second).toMatchObject({
      code: 0,
      out: expect.stringMatching(/^Nothing new\.\n63 already on record/),
    });
  });

  test("lists every problem with its pointer and fails", async ({ database }) => {
    const dossier = JSON.parse(await readFile(demo, "utf8"));
    dossier.actors[0].colour = "red";
    dossier.statements[0].speaker = "nobody";
    const file = join(await mkdtemp(join(tmpdir(), "onrecord-")), "bad.json");
    await writeFile(file, JSON.stringify(dossier));
    const { code, out } = await runImport(database.url, file);
    expect(code).toBe(1);
    expect(out).toMatch(/^problem {2}\/actors\/0\/colour: /m);
    expect(out).toMatch(/^problem {2}\/statements\/0\/speaker: /m);
    expect(out).toContain("2 problems; nothing was imported.");
  });

  test.for([
    [["no-such-file.json"], /^no-such-file\.json cannot be read \(ENOENT\)\.\n$/],
    [[], /^Usage: npm run import/],
    [
      [demo, "--as", "nobody@example.org"],
      /^--as: there is no account with the address nobody@example\.org\.\n$/,
    ],
  ] as const)("%j is answered in one line", async ([args, expected], { database }) => {
    const { code, err } = await runImport(database.url, ...args);
    expect(code).toBe(1);
    expect(err).toMatch(expected);
  });
});
