import { readFileSync } from "node:fs";
import { join } from "node:path";
import { serveSite } from "@/scripts/bench/site";
import { type EmbeddedPostgres, startPostgres } from "@/server/postgres";
import { type Aftermath, act } from "./act";
import { look } from "./found";
import { pagesOf } from "./pages-of";
import { Readers, renderOnce } from "./readers";
import { Writer } from "./writer";

/** The product as `npm start` has it, on one machine: its embedded server killed. */
export async function oneMachine(dataDir: string): Promise<Aftermath> {
  const site = await serveSite(process.execPath, ["--import", "tsx", "scripts/start.ts"], {
    cwd: process.cwd(),
    env: { ONRECORD_DATA_DIR: dataDir, LOG_LEVEL: "fatal" },
    path: "/readyz",
  });
  const server = await startPostgres({ dataDir, log: () => undefined });
  try {
    return await onSite(site.url, dataDir, server);
  } finally {
    await site.stop();
    await server.stop();
  }
}

async function onSite(
  site: string,
  dataDir: string,
  { url, ownerUrl }: EmbeddedPostgres,
): Promise<Aftermath> {
  const paths = await pagesOf(ownerUrl);
  await renderOnce([site], paths);
  const readers = new Readers([site], paths);
  const writer = new Writer(url);
  const killServer = async () => {
    process.kill(
      Number.parseInt(readFileSync(join(dataDir, "postgres", "postmaster.pid"), "utf8"), 10),
      "SIGKILL",
    );
    await writer.next();
  };
  try {
    const acts = [await act("the embedded server killed", readers, killServer)];
    await writer.stop();
    return { acts, found: await look(ownerUrl, writer.acknowledged) };
  } finally {
    await Promise.all([readers.stop(), writer.stop()]);
  }
}
