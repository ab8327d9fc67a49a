import { edgesOf, type ImpreciseDate } from "@/lib/dates";

/** What tells when a claim was reported; null where nothing does. */
export interface ReportFacts {
  reported: ImpreciseDate | null;
  /** When it took effect or was said. */
  happened: ImpreciseDate | null;
  /** When its sources were published, as far as that is known. */
  published: readonly ImpreciseDate[];
}

/**
 * The day by which a claim had been reported, as "YYYY-MM-DD": the last that its report can mean; without a report,
 * the last on which it can have taken effect or been said; without that, the day of its earliest source. Null where
 * there is none of these.
 * @param timeZone IANA; whose days times of day fall on. Null: UTC.
 */
export function reportDay(
  { reported, happened, published }: ReportFacts,
  timeZone: string | null,
): string | null {
  const days = published.flatMap((date) => dayOf(date, timeZone) ?? []).sort();
  return dayOf(reported, timeZone) ?? dayOf(happened, timeZone) ?? days[0] ?? null;
}

/**
 * From which day each citation of a claim counts, in their order: from the last day on which its source can have been
 * published, never before the claim's own; from that one where the source's day is not known. Where every source is
 * known to have come out later than the claim was reported, the earliest of them stands for that report.
 * @param claimDay the day by which the claim had been reported.
 */
export function citationDays(
  claimDay: string,
  published: readonly (ImpreciseDate | null)[],
  timeZone: string | null,
): string[] {
  const days = published.map((date) => dayOf(date, timeZone) ?? claimDay);
  const [earliest = claimDay] = days.toSorted();
  return days.map((day) => (day <= claimDay || day === earliest ? claimDay : day));
}

/** The last day that a date can mean. An open end decides nothing: such a date is known for its first. */
function dayOf(date: ImpreciseDate | null, timeZone: string | null): string | null {
  if (!date) return null;
  const { first, last } = edgesOf(date, timeZone ?? "UTC");
  return (last ?? first)?.day ?? null;
}
