import { mkdtemp, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect } from "vitest";
import { test } from "@/db/testing";
import { runCommand } from "./testing";

const demo = "dossiers/demo/rubio-lavrov-2025.json";

describe("npm run export", () => {
  test("writes what is published, which can be imported again", async ({ database: { url } }) => {
    await runCommand("import", url, demo);
    const { code, out } = await runCommand("export", url, "--history");
    expect(code).toBe(0);
    const written = JSON.parse(out);
    expect(written.meetings.length).toBeGreaterThan(0);
    const file = join(await mkdtemp(join(tmpdir(), "onrecord-")), "record.json");
    await writeFile(file, out);
    expect(await runCommand("import", url, file)).toMatchObject({
      code: 0,
      out: expect.stringMatching(
        new RegExp(
          `^Nothing new\\.\\n\\d+ already on record, unchanged\\.\\n${written.history.length} entries of history`,
        ),
      ),
    });
  });

  test("answers in one line where there is no such meeting", async ({ database: { url } }) => {
    expect(await runCommand("export", url, "--meeting", "nowhere")).toEqual({
      code: 1,
      out: "",
      err: "No meeting is published as nowhere.\n",
    });
  });
});
