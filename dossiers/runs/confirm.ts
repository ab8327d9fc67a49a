import type { Context } from "@/ledger";
import { changeOwn } from "./own";

/**
 * Has a file imported that was checked and has no problems.
 * @throws RecordError `forbidden`, `not_found`, `stale`.
 */
export async function confirmRun(context: Context, id: string): Promise<void> {
  await changeOwn(context, id, "checked", {
    state: "importing",
    done: 0,
    total: 0,
    seenAt: null,
    attempts: 0,
  });
}
