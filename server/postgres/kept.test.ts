import { readFileSync, rmSync } from "node:fs";
import { createServer, type Server } from "node:net";
import { join, resolve } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createPool } from "@/db/pool";
import { startPostgres } from "./index";
import type { KeptEvents } from "./kept";

const dataDir = resolve(".build", `kept-postgres-test-${process.pid}`);
beforeAll(async () => (await begin()).stop());
afterAll(() => rmSync(dataDir, { recursive: true, force: true }));

const begin = () => startPostgres({ dataDir, log: () => undefined });
const kill = () =>
  process.kill(
    Number.parseInt(readFileSync(join(dataDir, "postgres", "postmaster.pid"), "utf8"), 10),
    "SIGKILL",
  );

async function ask(url: string): Promise<number | undefined> {
  const sql = createPool(url, { max: 1 });
  try {
    return (await sql<{ one: number }[]>`select 1 as one`)[0]?.one;
  } finally {
    await sql.end();
  }
}

/** Keeps a list of what became of the server. */
function recorded(more: Partial<KeptEvents> = {}): { told: string[]; events: KeptEvents } {
  const told: string[] = [];
  const note =
    <Key extends keyof KeptEvents>(key: Key) =>
    (...given: Parameters<KeptEvents[Key]>) => {
      told.push(key);
      (more[key] as ((...given: unknown[]) => void) | undefined)?.(...given);
    };
  return { told, events: { died: note("died"), failed: note("failed"), back: note("back") } };
}

const soon = { timeout: 15_000 };

describe("an embedded PostgreSQL that is kept running", () => {
  it("is started again at the same address each time that it dies, and stops when it is told to", async () => {
    const server = await begin();
    const { told, events } = recorded();
    server.keepRunning(events);
    for (const times of [1, 2]) {
      kill();
      await expect.poll(() => told, soon).toEqual(["died", "back", "died", "back"].slice(0, 2 * times));
      expect(await ask(server.url)).toBe(1);
    }
    await server.stop();
    await expect(ask(server.url)).rejects.toThrow("ECONNREFUSED");
    expect(told).toHaveLength(4);
  });

  it("is tried again, ever later, for as long as something keeps it from starting", async () => {
    const server = await begin();
    let squatter: Server | undefined;
    const pauses: number[] = [];
    const { told, events } = recorded({
      died: () => {
        squatter = createServer().listen(Number(new URL(server.url).port), "127.0.0.1");
      },
      failed: (_, again) => {
        pauses.push(again);
        if (pauses.length === 2) squatter?.close();
      },
    });
    server.keepRunning(events);
    kill();
    await expect.poll(() => told.at(-1), { timeout: 18_000 }).toBe("back");
    expect(told).toEqual(["died", "failed", "failed", "back"]);
    expect(pauses).toEqual([500, 1000]);
    expect(await ask(server.url)).toBe(1);
    await server.stop();
  });
});
