import { eq } from "drizzle-orm";
import { type Reader, tables } from "@/db";
import { calendarDate, dayIn } from "@/lib/dates";

/**
 * The first and the last day ("YYYY-MM-DD") on which a source can have come out; null where one of them is not known.
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
  if (!found?.earliest || !found.latest) return null;
  const day = (at: Date) => (found.edtf?.includes("T") ? dayIn(timeZone, at) : calendarDate(at));
  return [day(found.earliest), day(found.latest)];
}
