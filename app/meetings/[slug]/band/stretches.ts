import type { Span } from "@/app/parts/span";

/** How a status is drawn: coming on while nobody knows whether it has begun, then for certain. */
export interface Stretch {
  comes: [from: number, to: number];
  holds: [from: number, to: number];
}

/**
 * Each status lasts until the next has certainly begun. What is open at its beginning comes on since the one before
 * it; what is open at its end comes on until the next.
 * @param effects of one account, in order.
 * @param axis where the picture begins and ends.
 * @param isOver whether the last of them was over when it came about, and does not go on to the end.
 */
export function stretchesOf(
  effects: readonly Span[],
  axis: readonly [from: number, to: number],
  isOver: boolean,
): Stretch[] {
  const begins: [number, number][] = [];
  effects.forEach(({ first, last }, index) => {
    const before = begins.at(-1)?.[1] ?? axis[0];
    const next = effects.slice(index + 1).find((one) => one.last !== null)?.last ?? axis[1];
    const from = clamp(first ?? before, before, axis[1]);
    begins.push([from, clamp(last ?? next, from, axis[1])]);
  });
  return begins.map(([from, to], index) => {
    const next = begins[index + 1]?.[0] ?? (isOver ? to : axis[1]);
    return { comes: [from, to], holds: [to, Math.max(to, next)] };
  });
}

const clamp = (value: number, from: number, to: number) => Math.min(Math.max(value, from), to);
