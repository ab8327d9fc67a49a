import { setTimeout as pause } from "node:timers/promises";

/** In milliseconds, for all of it: a site that is slow to answer is there all the same. */
const patience = 60_000;

/** One of each: what the public reads, and the door of the desk. */
const pages = ["/", "/desk/sign-in"];

/**
 * Asks the site that listens here for a page of each kind until it has it. The first of each waits for modules and
 * connections, on a busy machine longer than readers are kept waiting before they are told to come again.
 */
export async function warmUp(port: number, host = "127.0.0.1"): Promise<void> {
  const signal = AbortSignal.timeout(patience);
  const site = `http://${host.includes(":") ? `[${host}]` : host}:${port}`;
  const has = async (page: string) => {
    const response = await fetch(site + page, { signal });
    await response.body?.cancel();
    return response.ok;
  };
  for (const page of pages) while (!(await has(page).catch(() => false)) && !signal.aborted) await pause(100);
}
