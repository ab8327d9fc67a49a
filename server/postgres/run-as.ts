import { spawn, spawnSync } from "node:child_process";
import { chownSync, mkdirSync, readFileSync, statSync } from "node:fs";
import { dirname } from "node:path";
import { CommandError } from "@/server/command";
import type { Binaries } from "./binaries";

/** Runs the programs of PostgreSQL as a user they accept: they refuse root. */
export interface Runner {
  run(program: string, args: readonly string[]): Promise<{ succeeded: boolean; output: string }>;
  /** Gives a file or folder to the user that the programs run as. */
  own(path: string): void;
}

interface Owner {
  uid: number;
  gid: number;
}

/**
 * A runner for a data folder. An ordinary user runs everything; root hands over to the owner of the folder, or to
 * `nobody` for a new one. Throws a {@link CommandError} where that user cannot work in this place.
 */
export function runnerFor(folder: string, binaries: Binaries): Runner {
  mkdirSync(dirname(folder), { recursive: true });
  const owner = ownerOf(folder);
  const me = process.getuid?.();
  if (me !== 0) {
    if (owner && owner.uid !== me) {
      throw new CommandError(
        `${folder} belongs to another user (uid ${owner.uid}): start as that user or as root, or remove the folder.`,
      );
    }
    return { run: (program, args) => run([program, ...args]), own: () => undefined };
  }
  const user = owner && owner.uid !== 0 ? owner : nobody();
  const prefix = prefixThatWorks(user, dirname(folder), binaries);
  return {
    run: (program, args) => run([...prefix, program, ...args], prefix.length === 0 ? user : undefined),
    own: (path) => chownSync(path, user.uid, user.gid),
  };
}

function ownerOf(path: string): Owner | undefined {
  return statSync(path, { throwIfNoEntry: false });
}

function nobody(): Owner {
  const line = readFileSync("/etc/passwd", "utf8").match(/^nobody:[^:]*:(\d+):(\d+):/m);
  return { uid: Number(line?.[1] ?? 65_534), gid: Number(line?.[2] ?? 65_534) };
}

/**
 * Where a folder above the data is closed to the unprivileged user (a clone in /root, say), the one capability to
 * pass through closed folders opens the way; the user stays unprivileged otherwise. Containers often withhold the
 * narrower capability, so the wider is tried after it.
 */
function prefixThatWorks(user: Owner, place: string, binaries: Binaries): string[] {
  const prefixes = [[], passThrough(user, "dac_read_search"), passThrough(user, "dac_override")];
  const visit = ["/bin/sh", "-c", 'cd "$1" && exec "$2" --version', "sh", place, binaries.initdb];
  const works = prefixes.find((prefix) => {
    const [program = "", ...args] = [...prefix, ...visit];
    const identity = prefix.length === 0 ? user : {};
    return (
      spawnSync(program, args, { ...identity, cwd: "/", env: environment(), timeout: 20_000 }).status === 0
    );
  });
  if (works) return works;
  throw new CommandError(
    `PostgreSQL does not run as root, and the user it would run as (uid ${user.uid}) cannot enter ${place}: ` +
      "start as an ordinary user, move the checkout to a folder that others may enter, or set DATABASE_URL.",
  );
}

function passThrough({ uid, gid }: Owner, capability: string): string[] {
  const identity = [`--reuid=${uid}`, `--regid=${gid}`, "--clear-groups"];
  // Without no_setuid_fixup, access() would judge by the user alone and not find the programs.
  const rights = [
    `--inh-caps=+${capability}`,
    `--ambient-caps=+${capability}`,
    "--securebits=+no_setuid_fixup",
  ];
  return ["setpriv", ...identity, ...rights];
}

/** Only what the programs need: a stray PGDATA or LC_ALL of the user's must not steer them. */
function environment() {
  return { PATH: process.env["PATH"], LC_ALL: "C", TZ: "UTC" } as unknown as NodeJS.ProcessEnv;
}

function run(command: readonly string[], identity: Partial<Owner> = {}) {
  const [program = "", ...args] = command;
  return new Promise<{ succeeded: boolean; output: string }>((resolve, reject) => {
    // In a session of its own, so that Ctrl-C in the terminal does not reach it: the server is stopped in order.
    const child = spawn(program, args, {
      ...identity,
      cwd: "/",
      env: environment(),
      detached: true,
      stdio: ["ignore", "pipe", "pipe"],
    });
    let output = "";
    const collect = (chunk: Buffer) => {
      output += chunk.toString();
    };
    child.stdout.on("data", collect);
    child.stderr.on("data", collect);
    child.on("error", reject);
    child.on("close", (code) => resolve({ succeeded: code === 0, output: output.trim() }));
  });
}
