import { inColumns } from "@/scripts/in-columns";

/** What was measured, and the limit it is held to. */
export interface Figure {
  name: string;
  measured: number;
  unit: "" | "s" | "KB" | "MB" | "queries";
  limit: { atLeast: number } | { atMost: number };
  /** What it was made of, for whoever wonders. */
  from: Readonly<Record<string, number | string | readonly number[]>>;
}

export function isMet({ measured, limit }: Figure): boolean {
  return "atLeast" in limit ? measured >= limit.atLeast : measured <= limit.atMost;
}

const rounded = (value: number) => (Number.isInteger(value) ? String(value) : value.toFixed(2));

/** The figures as a table in plain text. */
export function table(figures: readonly Figure[]): string {
  const rows = figures.map((figure) => {
    const [kind, bound] =
      "atLeast" in figure.limit ? ["≥", figure.limit.atLeast] : ["≤", figure.limit.atMost];
    return [
      figure.name,
      `${rounded(figure.measured)} ${figure.unit}`.trim(),
      `${kind} ${bound}`,
      isMet(figure) ? "met" : "MISSED",
    ];
  });
  return inColumns([["figure", "measured", "limit", ""], ...rows]);
}

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((one, other) => one - other);
  const middle = Math.floor(sorted.length / 2);
  const upper = sorted[middle] ?? Number.NaN;
  return sorted.length % 2 === 1 ? upper : (upper + (sorted[middle - 1] ?? upper)) / 2;
}

export async function seconds(work: () => Promise<unknown>): Promise<number> {
  const since = performance.now();
  await work();
  return (performance.now() - since) / 1000;
}
