import type { DatabaseWatch } from "@/server/database-watch";
import type { Watched } from "@/server/in-words";
import type { ReplicaRoute } from "./route";

/** Whether public pages can be read from one of two: away once neither the replica nor the primary answers. */
export const eitherOf = (replica: Pick<ReplicaRoute, "isWell">, primary: DatabaseWatch): Watched => ({
  get isAway() {
    return primary.isAway && !replica.isWell;
  },
  onceAway: (listener) => primary.onceAway(() => !replica.isWell && listener()),
});
