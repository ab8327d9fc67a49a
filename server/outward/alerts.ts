import { alertsDue, forgetUnconfirmed, markNews, writeAlert } from "@/outward/alerts/writing";
import type { Mailer } from "@/outward/mail";
import type { Work } from "@/server/work/work";

/** Writes to readers who follow something by e-mail, or ask to. */
export const alerts = (siteUrl: string, mailer: Mailer): Work => ({
  queue: "alert",
  name: "writing to readers",
  every: 10_000,
  atOnce: 5,
  async due({ db, published, clock }) {
    await forgetUnconfirmed(db, clock.now());
    await markNews({ db, published, clock });
    return alertsDue(db, clock.now());
  },
  do: (given, id) => writeAlert({ ...given, siteUrl }, id, mailer),
});
