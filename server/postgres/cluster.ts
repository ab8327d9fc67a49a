import { randomBytes } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { CommandError } from "@/server/command";
import type { Binaries } from "./binaries";
import { isAlive } from "./processes";
import type { Runner } from "./run-as";

/** What is remembered beside the data: the superuser's password and the port that was free. */
export interface Notes {
  password: string;
  port: number | undefined;
}

export const superuser = "onrecord";
const notesFile = (folder: string) => join(folder, "onrecord.json");

export function readNotes(folder: string): Notes {
  return JSON.parse(readFileSync(notesFile(folder), "utf8"));
}

export function writeNotes(folder: string, notes: Notes, runner: Runner): void {
  writeFileSync(notesFile(folder), JSON.stringify(notes), { mode: 0o600 });
  runner.own(notesFile(folder));
}

/**
 * Makes a data folder unless there is one. It is made beside its place and moved there whole, so neither a kill
 * half-way nor a second process leaves half a folder.
 */
export async function ensureCluster(folder: string, binaries: Binaries, runner: Runner): Promise<void> {
  if (existsSync(join(folder, "PG_VERSION"))) return;
  removeAbandoned(folder);
  const made = `${folder}.new-${process.pid}-${randomBytes(4).toString("hex")}`;
  const passwordFile = `${made}.password`;
  const password = randomBytes(24).toString("base64url");
  try {
    writeFileSync(passwordFile, password, { mode: 0o600 });
    runner.own(passwordFile);
    await initialise(made, passwordFile, binaries, runner);
    writeNotes(made, { password, port: undefined }, runner);
    moveIntoPlace(made, folder);
  } finally {
    rmSync(passwordFile, { force: true });
    rmSync(made, { recursive: true, force: true });
  }
}

/**
 * The locale decides more than sorting: with plain C, trigrams and word boundaries know no letter beyond ASCII.
 * No locale has the same name everywhere, so the first that this machine knows is taken.
 */
const letterLocales = ["C.UTF-8", "en_US.UTF-8", "UTF-8", "C"];

async function initialise(
  made: string,
  passwordFile: string,
  binaries: Binaries,
  runner: Runner,
): Promise<void> {
  const version = await runner.run(binaries.initdb, ["--version"]);
  const builtin = Number(version.output.match(/(\d+)\./)?.[1]) >= 17;
  let output = "";
  for (const locale of letterLocales) {
    mkdirSync(made, { mode: 0o700 });
    runner.own(made);
    const result = await runner.run(binaries.initdb, [
      `--pgdata=${made}`,
      `--username=${superuser}`,
      `--pwfile=${passwordFile}`,
      "--auth=scram-sha-256",
      "--encoding=UTF8",
      "--locale=C",
      `--lc-ctype=${locale}`,
      ...(builtin ? ["--locale-provider=builtin", "--builtin-locale=C.UTF-8"] : []),
    ]);
    if (result.succeeded) return;
    output = result.output;
    rmSync(made, { recursive: true, force: true });
  }
  throw new CommandError(`PostgreSQL could not create ${made}:\n${output}`);
}

function moveIntoPlace(made: string, folder: string): void {
  try {
    renameSync(made, folder);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code !== "ENOTEMPTY" && code !== "EEXIST") throw error;
    if (!existsSync(join(folder, "PG_VERSION"))) {
      throw new CommandError(`${folder} is there but holds no database: remove it, or put the data back.`);
    }
  }
}

function removeAbandoned(folder: string): void {
  const prefix = `${basename(folder)}.new-`;
  for (const name of readdirSync(dirname(folder))) {
    if (!name.startsWith(prefix)) continue;
    if (!isAlive(Number.parseInt(name.slice(prefix.length), 10))) {
      rmSync(join(dirname(folder), name), { recursive: true, force: true });
    }
  }
}
