import { groupBy } from "@/lib/group-by";
import { type CountsFrom, later, type ReportedRows } from "./counts-from";

/**
 * From which day on claims show in the page of a meeting: those about it from their own, and other wordings of these,
 * one through another, once both had been reported.
 */
export function bearsFrom(rows: ReportedRows, from: CountsFrom): ReadonlyMap<string, string> {
  const days = new Map<string, string>();
  for (const { id, isChosen } of rows.told) {
    const day = from.claim(id);
    if (isChosen && day !== null) days.set(id, day);
  }
  const wordings = groupBy(
    rows.relations.flatMap(({ how, claimState, targetState, claimId, targetId }) =>
      how === "same_utterance" && claimState === "published" && targetState === "published"
        ? [
            { of: claimId, other: targetId },
            { of: targetId, other: claimId },
          ]
        : [],
    ),
    ({ of }) => of,
  );
  // What is added on the way is visited too; set anew, because it would keep its place.
  for (const [id, day] of days)
    for (const { other } of wordings.get(id) ?? []) {
      const own = from.claim(other);
      if (!own) continue;
      const since = later(day, own);
      const known = days.get(other);
      if (known !== undefined && known <= since) continue;
      days.delete(other);
      days.set(other, since);
    }
  return days;
}
