import { AsyncLocalStorage } from "node:async_hooks";
import { onePerProcess } from "@/lib/one-per-process";
import { about } from "@/lib/subjects";

const reads = onePerProcess("reads", () => new AsyncLocalStorage<Set<string>>());

const id = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** Does some work and tells the ids of everything that it was answered with: what its result is made of. */
export async function collectReads<Result>(
  work: () => PromiseLike<Result>,
): Promise<{ result: Result; ids: ReadonlySet<string> }> {
  const ids = new Set<string>();
  // Waited for within, as some promises do nothing until somebody waits for them.
  const result = await reads.run(ids, async () => work());
  return { result, ids };
}

/** Notes what a page is about, besides what it mentions. */
export function noteAbout(id: string): void {
  reads.getStore()?.add(about(id));
}

/** Notes the ids in an answer, however deep they stand, where somebody collects them. */
export function noteReads(answer: unknown): void {
  const ids = reads.getStore();
  if (ids) note(answer, ids);
}

function note(value: unknown, ids: Set<string>): void {
  if (typeof value === "string") {
    if (value.length === 36 && id.test(value)) ids.add(value);
  } else if (Array.isArray(value)) for (const item of value) note(item, ids);
  else if (typeof value === "object" && value !== null)
    for (const item of Object.values(value)) note(item, ids);
}
