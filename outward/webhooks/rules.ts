const second = 1000;
const minute = 60 * second;
const hour = 60 * minute;

/** From one attempt to the next, as Standard Webhooks proposes: about three days in all. */
const waits = [
  10 * second,
  minute,
  5 * minute,
  30 * minute,
  2 * hour,
  5 * hour,
  10 * hour,
  14 * hour,
  20 * hour,
  24 * hour,
];

/** When a delivery is tried again after so many attempts; null when it is not. */
export function nextTry(at: Date, attempts: number): Date | null {
  const wait = waits[attempts - 1];
  return wait === undefined ? null : new Date(at.getTime() + wait);
}
