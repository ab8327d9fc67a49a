import { userOfAccount } from "@/auth/accounts";
import type { TwoStepPolicy } from "@/auth/sessions";
import type { Context } from "@/ledger";
import { log } from "@/lib/log";
import { publicationsDue, publishPlanned } from "@/review";
import type { Work } from "@/server/work/work";

/** Publishes claims when the time has come that was set for them; what came due while nobody worked, at once. */
export const publishing = (
  policies: Pick<Context, "review" | "corrections">,
  twoStepOfAdmins: TwoStepPolicy,
): Work => ({
  queue: "publish",
  name: "publishing at a set time",
  every: 10_000,
  atOnce: 5,
  due: ({ db, clock }) => publicationsDue(db, clock.now()),
  async do({ db, clock }, id) {
    const outcome = await publishPlanned({ db, clock, ...policies }, id, (userId) =>
      userOfAccount(db, userId, twoStepOfAdmins),
    );
    log.info({ claim: id, outcome }, "A claim’s time to be published has come");
  },
});
