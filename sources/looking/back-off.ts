const hour = 3_600_000;
const day = 24 * hour;

/** From one look to the next, while nothing new is found; the last from then on. */
const waits = [hour, 6 * hour, day, 3 * day, 7 * day, 30 * day];

/** When an address is looked at again, after so many looks that found nothing new. */
export function nextLook(at: Date, quietLooks: number): Date {
  return new Date(at.getTime() + (waits[quietLooks] ?? waits.at(-1) ?? day));
}
