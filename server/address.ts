import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { type Env, readEnv } from "@/lib/env";
import { isAlive } from "./postgres/processes";

interface Note {
  pid: number;
  siteUrl: string;
}

const noteIn = (dataFolder: string): string => join(dataFolder, "serving.json");

function read(dataFolder: string): Note | undefined {
  const path = noteIn(dataFolder);
  return existsSync(path) ? JSON.parse(readFileSync(path, "utf8")) : undefined;
}

/** Notes in the data folder where the site is while it runs, for commands beside it. Returns how to take it away. */
export function noteAddress({ dataFolder, siteUrl }: Env): () => void {
  writeFileSync(noteIn(dataFolder), JSON.stringify({ pid: process.pid, siteUrl } satisfies Note));
  return () => {
    if (read(dataFolder)?.pid === process.pid) rmSync(noteIn(dataFolder));
  };
}

/** Where people reach the site: as the settings say, failing that, where the one runs that serves this data folder. */
export function addressOf({ dataFolder, siteUrl }: Env): string {
  const note = siteUrl === readEnv({}).siteUrl ? read(dataFolder) : undefined;
  return note && isAlive(note.pid) ? note.siteUrl : siteUrl;
}
