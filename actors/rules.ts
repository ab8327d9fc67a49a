import type { ActorKind } from "./vocabulary";

/**
 * Whether a record of one kind may turn out to be the same as one of another: of its own kind, an outlet recorded
 * as an organisation or the other way round, or an unnamed speaker who is later identified.
 */
export function canBeOne(merged: ActorKind, survivor: ActorKind): boolean {
  if (merged === survivor || merged === "unnamed") return true;
  const bodies: readonly ActorKind[] = ["organisation", "outlet"];
  return bodies.includes(merged) && bodies.includes(survivor);
}

/** Whether a merge says who an unnamed speaker was. A description is no name: it does not become an alias. */
export const isIdentification = (merged: ActorKind, survivor: ActorKind): boolean =>
  merged === "unnamed" && survivor !== "unnamed";
