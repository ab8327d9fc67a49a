import { eq } from "drizzle-orm";
import { type Reader, tables } from "@/db";
import { calendarDate, dayIn } from "@/lib/dates";

/** Where one end is open, how far from the other it is looked for: words that depend on more are not understood. */
const month = 30 * 86_400_000;

/**
 * The first and the last day ("YYYY-MM-DD") on which a source can have come out, an open end taken for some weeks; null
 * where neither is known.
 * @param timeZone IANA; whose days times of day fall on.
 */
export async function publishedDays(
  db: Reader,
  id: string,
  timeZone: string,
): Promise<readonly [string, string] | null> {
  const { source } = tables;
  const [found] = await db
    .select({ edtf: source.published, earliest: source.publishedEarliest, latest: source.publishedLatest })
    .from(source)
    .where(eq(source.id, id));
  const { earliest, latest } = found ?? {};
  const [first, last] = [earliest ?? from(latest, -month), latest ?? from(earliest, month)];
  if (!first || !last) return null;
  const day = (at: Date) => (found?.edtf?.includes("T") ? dayIn(timeZone, at) : calendarDate(at));
  return [day(first), day(last)];
}

const from = (at: Date | null | undefined, off: number) => at && new Date(at.getTime() + off);
