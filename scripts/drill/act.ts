import { setTimeout as pause } from "node:timers/promises";
import { inColumns } from "@/scripts/in-columns";
import type { Found } from "./found";
import type { Met, Readers } from "./readers";

/** One thing that was killed, what readers noticed, and how long until all was as before, in milliseconds. */
export interface Act extends Met {
  name: string;
  recovered: number;
}

/** So long readers and writers go on undisturbed before and after, in milliseconds. */
const calm = 3000;

/** @param happen does it, and resolves once all is as before. */
export async function act(name: string, readers: Readers, happen: () => Promise<unknown>): Promise<Act> {
  await pause(calm);
  readers.met();
  const since = performance.now();
  await happen();
  const recovered = performance.now() - since;
  await pause(calm);
  return { name, recovered, ...readers.met() };
}

/** What was killed of one installation, and what became of what was acknowledged meanwhile. */
export interface Aftermath {
  acts: readonly Act[];
  found: Found;
}

/** Which promises were broken, in words. */
export function broken({ acts, found: { acknowledged, onRecord, inHistory } }: Aftermath): string[] {
  const pages = acts.flatMap(({ name, failures }) =>
    failures.length === 0
      ? []
      : [`${name}: ${failures.length} requests for pages failed, first ${failures[0]}.`],
  );
  const lost = [
    ...(onRecord < acknowledged ? [`${acknowledged - onRecord} acts that were acknowledged are lost.`] : []),
    ...(inHistory < acknowledged ? [`${acknowledged - inHistory} acts are missing from history.`] : []),
  ];
  return [...pages, ...lost];
}

export function table(acts: readonly Act[]): string {
  const rows = acts.map(({ name, requests, failures, asked_elsewhere, longest_silence, recovered }) => [
    name,
    String(requests),
    String(failures.length),
    String(asked_elsewhere),
    `${(longest_silence / 1000).toFixed(2)} s`,
    `${(recovered / 1000).toFixed(1)} s`,
  ]);
  return inColumns([
    ["", "requests", "failed", "asked elsewhere", "longest without an answer", "recovered in"],
    ...rows,
  ]);
}
