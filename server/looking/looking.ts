import { log } from "@/lib/log";
import type { Work } from "@/server/work/work";
import { type Fetching, lookAt, sourcesDue, takeUp } from "@/sources";

/**
 * Looks again at the addresses that published claims cite, as each is due. Where nothing is cited it asks the database
 * once a minute, and nobody else anything; no host is asked more often.
 */
export const looking = (fetching: Fetching): Work => ({
  queue: "look",
  name: "looking at sources again",
  every: 60_000,
  atOnce: 10,
  due: ({ db, clock }) => sourcesDue(db, clock.now()),
  async do({ db, clock }, id) {
    if (!(await takeUp(db, id, clock.now()))) return;
    const outcome = await lookAt(db, id, clock, fetching);
    log.info({ source: id, outcome }, "A source was looked at");
  },
});
