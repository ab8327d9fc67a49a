import { inColumns } from "@/scripts/in-columns";

/** What was measured, and the limit it is held to. */
export interface Figure {
  name: string;
  /** Not a number where nothing could be measured. */
  measured: number;
  unit: "" | "s" | "ms" | "KB" | "MB" | "queries";
  /** None where it is only told. */
  limit?: { atLeast: number } | { atMost: number } | undefined;
  /** Why it could not be measured as it is meant to be, in words: then it counts as missed, whatever was measured. */
  lacks?: string | undefined;
  /** What it was made of, for whoever wonders. */
  from: Readonly<Record<string, number | string | readonly number[]>>;
}

export function isMet({ measured, limit, lacks }: Figure): boolean {
  if (lacks) return false;
  if (!limit) return true;
  return "atLeast" in limit ? measured >= limit.atLeast : measured <= limit.atMost;
}

function inWords({ measured, unit }: Figure): string {
  if (Number.isNaN(measured)) return "nothing";
  return `${Number.isInteger(measured) ? measured : measured.toFixed(2)} ${unit}`.trim();
}

function limitInWords({ limit }: Figure): string {
  if (!limit) return "";
  return "atLeast" in limit ? `≥ ${limit.atLeast}` : `≤ ${limit.atMost}`;
}

function verdict(figure: Figure): string {
  if (figure.lacks) return `MISSED: ${figure.lacks}`;
  if (!figure.limit) return "";
  return isMet(figure) ? "met" : "MISSED";
}

/** The figures as a table in plain text. */
export function table(figures: readonly Figure[]): string {
  const rows = figures.map((figure) => [figure.name, inWords(figure), limitInWords(figure), verdict(figure)]);
  return inColumns([["figure", "measured", "limit", ""], ...rows]);
}

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((one, other) => one - other);
  const middle = Math.floor(sorted.length / 2);
  const upper = sorted[middle] ?? Number.NaN;
  return sorted.length % 2 === 1 ? upper : (upper + (sorted[middle - 1] ?? upper)) / 2;
}

/** The least value that so great a share of all values does not exceed. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((one, other) => one - other);
  return sorted[Math.ceil(sorted.length * share) - 1] ?? Number.NaN;
}

export async function seconds(work: () => Promise<unknown>): Promise<number> {
  const since = performance.now();
  await work();
  return (performance.now() - since) / 1000;
}
