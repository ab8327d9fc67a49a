import { mkdtemp, readFile, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect } from "vitest";
import { test } from "@/db/testing";
import { syntheticDossier } from "./bench/dossier";
import { runCommand } from "./testing";

const demo = "dossiers/demo/rubio-lavrov-2025.json";

describe("npm run import", () => {
  test("records a dossier once, and says so", async ({ database }) => {
    const dry = await runCommand("import", database.url, demo, "--dry-run");
    expect(dry).toMatchObject({ code: 0, out: expect.stringContaining("would record  5 meetings") });
    const first = await runCommand("import", database.url, demo);
    expect(first).toMatchObject({ code: 0, out: expect.stringContaining("recorded  5 meetings") });
    const second = await runCommand("import", database.url, demo);
    expect(second).toMatchObject({
      code: 0,
      out: expect.stringMatching(/^Nothing new\.\n57 already on record/),
    });
  });

  test("lists every problem with its pointer and fails", async ({ database }) => {
    const dossier = JSON.parse(await readFile(demo, "utf8"));
    dossier.actors[0].colour = "red";
    dossier.statements[0].speaker = "nobody";
    const file = join(await mkdtemp(join(tmpdir(), "onrecord-")), "bad.json");
    await writeFile(file, JSON.stringify(dossier));
    const { code, out } = await runCommand("import", database.url, file);
    expect(code).toBe(1);
    expect(out).toMatch(/^problem {2}\/actors\/0\/colour: /m);
    expect(out).toMatch(/^problem {2}\/statements\/0\/speaker: /m);
    expect(out).toContain("2 problems; nothing was imported.");
  });

  test("shows what differs, and writes it with --update", async ({ database }) => {
    const dossier = JSON.parse(await readFile(demo, "utf8"));
    await runCommand("import", database.url, demo);
    dossier.actors[0].description = "Anew.";
    const file = join(await mkdtemp(join(tmpdir(), "onrecord-")), "corrected.json");
    await writeFile(file, JSON.stringify(dossier));
    const refused = await runCommand("import", database.url, file);
    expect(refused).toMatchObject({
      code: 1,
      out: expect.stringMatching(/^problem {2}\/actors\/0\/description: On/),
    });
    const { code, out } = await runCommand("import", database.url, file, "--update");
    expect(code).toBe(0);
    expect(out).toMatch(
      /^changed {2}\/actors\/0\/description: On record: .*; in this file: “Anew\.”\.\nupdated {2}1 actors\n/,
    );
  });

  test("tells how far it has come, and leaves nothing behind when it is stopped", async ({ database }) => {
    const file = join(await mkdtemp(join(tmpdir(), "onrecord-")), "long.json");
    await writeFile(file, JSON.stringify(syntheticDossier(3_000)));
    const { code, out, err } = await runCommand("import", database.url, file, { stopAt: /: \d+ of 3000\n/ });
    expect(code).toBe(1);
    expect(err).toMatch(/^Importing: \d+ of 3000\n/);
    expect(err).toMatch(/\nStopped\. Nothing was imported\.\n$/);
    expect(out).toBe("");
    const { owner } = database;
    expect(await owner`select from actor`).toHaveLength(0);
    expect(
      await owner`select from pg_stat_activity where datname = current_database() and application_name like 'onrecord/%'
        and xact_start is not null and pid <> pg_backend_pid()`,
    ).toHaveLength(0);
  });

  test.for([
    ["goes away", "perform pg_terminate_backend(pg_backend_pid())", "cannot be reached right now"],
    ["has no room left", "raise exception using errcode = '53100'", "is full"],
  ] as const)(
    "ends in words, and leaves nothing behind, when the database %s",
    async ([, fate, words], { database }) => {
      await database.owner.unsafe(`
        create function meet_its_fate() returns trigger language plpgsql security definer
          as $$ begin ${fate}; return new; end $$;
        create trigger fate before insert on statement for each row execute function meet_its_fate()`);
      const { code, err } = await runCommand("import", database.url, demo);
      expect(code).toBe(1);
      expect(err).toContain(words);
      // A slow machine is told how far it has come besides.
      expect(
        err
          .replaceAll(/^Importing: .*\n/gm, "")
          .trim()
          .split("\n"),
      ).toHaveLength(1);
      expect([...(await database.owner`select from actor`)]).toEqual([]);
    },
  );

  test.for([
    [["no-such-file.json"], /^no-such-file\.json cannot be read \(ENOENT\)\.\n$/],
    [[], /^Usage: npm run import/],
    [[demo, "--note", "Corrected."], /^Usage: npm run import/],
    [
      [demo, "--as", "nobody@example.org"],
      /^--as: there is no account with the address nobody@example\.org\.\n$/,
    ],
  ] as const)("%j is answered in one line", async ([args, expected], { database }) => {
    const { code, err } = await runCommand("import", database.url, ...args);
    expect(code).toBe(1);
    expect(err).toMatch(expected);
  });
});
