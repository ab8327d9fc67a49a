import { spawn } from "node:child_process";
import { createServer, type Server } from "node:net";
import { resolve } from "node:path";
import { afterEach, describe, expect, inject, it } from "vitest";
import "@/db/testing";
import { freePort } from "@/server/free-port";

const listening: Server[] = [];
afterEach(() => {
  for (const server of listening.splice(0)) server.close();
});

async function takenPort(): Promise<number> {
  const port = await freePort();
  const server = createServer();
  listening.push(server);
  await new Promise<void>((done) => server.listen(port, done));
  return port;
}

/** Runs `npm start` until it gives up, with no setting of this shell's. */
async function start(settings: Record<string, string>) {
  const child = spawn(process.execPath, ["--import", "tsx", resolve("scripts/start.ts")], {
    env: {
      ...process.env,
      NODE_ENV: "test",
      DATABASE_URL: "",
      DATABASE_MIGRATION_URL: "",
      HOST: "",
      ...settings,
    },
    stdio: ["ignore", "ignore", "pipe"],
  });
  let message = "";
  child.stderr.on("data", (chunk: Buffer) => {
    message += chunk.toString();
  });
  const code = await new Promise((done) => child.on("close", done));
  return { code, message };
}

describe("a start that cannot be", () => {
  it("says which setting is malformed", async () => {
    expect(await start({ REVIEW: "sometimes" })).toEqual({
      code: 1,
      message: "REVIEW should be `required` or `optional`.\n",
    });
  });

  it("says that the port is in use", async () => {
    const port = await takenPort();
    const { code, message } = await start({ PORT: String(port) });
    expect(code).toBe(1);
    expect(message).toMatch(new RegExp(`^PORT ${port} is in use: [^\\n]+\\n$`));
  });

  it.each([
    ["192.0.2.1", /^HOST 192\.0\.2\.1 cannot be listened on: [^\n]+\.\n$/],
    ["no host", /^HOST should be an address or a name of this machine, [^\n]+\n$/],
  ])("says that it cannot listen on %s", async (HOST, words) => {
    const { code, message } = await start({ PORT: String(await freePort()), HOST });
    expect(code).toBe(1);
    expect(message).toMatch(words);
  });

  it("says that the folder for its data cannot be written", async () => {
    const settings = { PORT: String(await freePort()), ONRECORD_DATA_DIR: "package.json/data" };
    expect(await start(settings)).toEqual({
      code: 1,
      message: `ONRECORD_DATA_DIR ${resolve("package.json/data")} cannot be written (ENOTDIR): let this user write there, or name another folder.\n`,
    });
  });

  it.each([
    ["DATABASE_URL", ""],
    ["DATABASE_MIGRATION_URL", inject("databaseUrl")],
  ])("says that the database of %s does not answer, without the password", async (variable, DATABASE_URL) => {
    const nowhere = { [variable]: `postgres://me:hunter2@127.0.0.1:${await freePort()}/record` };
    const { code, message } = await start({ PORT: String(await freePort()), DATABASE_URL, ...nowhere });
    expect(code).toBe(1);
    expect(message).toMatch(
      new RegExp(
        `^${variable} should name a PostgreSQL that answers, but at 127\\.0\\.0\\.1:\\d+: [^\\n]+\\n$`,
      ),
    );
    expect(message).not.toContain("hunter2");
  });
});
