import type { Mailer } from "@/outward/mail";
import { markNotices, noticesDue, writeNotice } from "@/outward/notices/writing";
import type { Work } from "@/server/work/work";

/** Writes to editors of what awaits them. */
export const notices = (siteUrl: string, mailer: Mailer): Work => ({
  queue: "notice",
  name: "writing to editors",
  every: 30_000,
  atOnce: 5,
  async due({ db, clock }) {
    await markNotices({ db, clock });
    return noticesDue(db, clock.now());
  },
  do: ({ db, clock }, id) => writeNotice({ db, clock, siteUrl }, id, mailer),
});
