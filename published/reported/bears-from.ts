import { type CountsFrom, later, type ReportedRows } from "./counts-from";

/**
 * From which day on claims show in the page of a meeting: those about it from their own, and other wordings of these,
 * one through another, once both had been reported.
 */
export function bearsFrom(rows: ReportedRows, from: CountsFrom): ReadonlyMap<string, string> {
  const days = new Map<string, string>();
  for (const { id, isChosen } of rows.claims) {
    const day = from.claim(id);
    if (isChosen && day !== null) days.set(id, day);
  }
  const wordings = rows.relations.filter(
    ({ how, claimState, targetState }) =>
      how === "same_utterance" && claimState === "published" && targetState === "published",
  );
  // What is added on the way is visited too; set anew, because it would keep its place.
  for (const [id, day] of days)
    for (const { claimId, targetId } of wordings) {
      const other = id === claimId ? targetId : id === targetId ? claimId : null;
      const own = other && from.claim(other);
      if (!own) continue;
      const since = later(day, own);
      const known = days.get(other);
      if (known !== undefined && known <= since) continue;
      days.delete(other);
      days.set(other, since);
    }
  return days;
}
