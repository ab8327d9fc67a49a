import { execFileSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync } from "node:fs";

interface Row {
  pid: number;
  parent: number;
  megabytes: number;
}

/** Every process there is: from /proc where there is one, else from ps. */
function processes(): Row[] {
  if (!existsSync("/proc/self/status"))
    return execFileSync("ps", ["-axo", "pid=,ppid=,rss="], { encoding: "utf8" })
      .trim()
      .split("\n")
      .map((line) => line.trim().split(/\s+/).map(Number))
      .map(([pid = 0, parent = 0, kilobytes = 0]) => ({ pid, parent, megabytes: kilobytes / 1024 }));
  return readdirSync("/proc")
    .filter((name) => /^\d+$/.test(name))
    .map((name) => ({
      pid: Number(name),
      parent: inStatus(name, /^PPid:\s*(\d+)/m),
      megabytes: heldBy(name),
    }));
}

/** The resident memory of one process, in megabytes. */
const heldBy = (pid: number | string): number =>
  existsSync("/proc/self/status")
    ? inStatus(pid, /^VmRSS:\s*(\d+)/m) / 1024
    : Number(execFileSync("ps", ["-o", "rss=", "-p", String(pid)], { encoding: "utf8" })) / 1024;

const inStatus = (pid: number | string, line: RegExp) => Number(line.exec(statusOf(pid))?.[1] ?? 0);

function statusOf(pid: number | string): string {
  try {
    return readFileSync(`/proc/${pid}/status`, "utf8");
  } catch {
    return "";
  }
}

/** Of a process and all it started, the one that holds most: the server, where npm and shells stand before it. */
export function largest(root: number): Row {
  const all = processes();
  const family = all.filter(({ pid }) => pid === root);
  for (const one of family) family.push(...all.filter(({ parent }) => parent === one.pid));
  return family.reduce((most, one) => (one.megabytes > most.megabytes ? one : most), {
    pid: root,
    parent: 0,
    megabytes: 0,
  });
}

/** Looks at a process ten times a second while the work lasts; the most it held, in megabytes. */
export async function peakDuring(pid: number, work: () => Promise<unknown>): Promise<number> {
  let peak = 0;
  const look = setInterval(() => {
    peak = Math.max(peak, heldBy(pid));
  }, 100);
  try {
    await work();
  } finally {
    clearInterval(look);
  }
  return peak;
}
