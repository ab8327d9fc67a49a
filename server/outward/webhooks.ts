import { deliver, deliveriesDue, pruneDeliveries, type Sending, tellWebhooks } from "@/outward/webhooks";
import type { Work } from "@/server/work/work";

/** From one clearing of the log of deliveries to the next, in milliseconds. */
const clearing = 3_600_000;

/** Tells webhooks of what becomes of published claims. Where there is none it asks the database one question each time. */
export function webhooks(siteUrl: string, sending: Sending): Work {
  let cleared = 0;
  return {
    queue: "webhook",
    name: "telling webhooks",
    every: 5_000,
    atOnce: 10,
    async due({ db, published, clock }) {
      const now = clock.now();
      if (now.getTime() - cleared > clearing) {
        await pruneDeliveries(db, now);
        cleared = now.getTime();
      }
      await tellWebhooks({ db, published, clock, siteUrl });
      return deliveriesDue(db, now);
    },
    async do({ db, clock }, id) {
      await deliver(db, id, clock, sending);
    },
  };
}
