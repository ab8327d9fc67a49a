import { inArray } from "drizzle-orm";
import { type Transaction, tables } from "@/db";
import type { Context } from "@/ledger";
import type { ImpreciseDate } from "@/lib/dates";
import { invalid } from "@/lib/errors";
import { dayToCome } from "./rules";

interface Dated {
  meeting: string;
  effective: ImpreciseDate;
}

/** @throws RecordError `invalid`, by `effective`, when a status would take effect after the day it is recorded. */
export const requireDayThatHasCome = (tx: Transaction, context: Context, change: Dated): Promise<void> =>
  requireDaysThatHaveCome(tx, context, [change]);

/** The same for many. */
export async function requireDaysThatHaveCome(
  tx: Transaction,
  { clock }: Context,
  changes: readonly Dated[],
): Promise<void> {
  if (changes.length === 0) return;
  const about = await tx
    .select({ id: tables.meeting.id, timeZone: tables.meeting.timeZone })
    .from(tables.meeting)
    .where(inArray(tables.meeting.id, [...new Set(changes.map(({ meeting }) => meeting))]));
  const zones = new Map(about.map(({ id, timeZone }) => [id, timeZone]));
  for (const { meeting, effective } of changes) {
    const refusal = dayToCome(effective.edtf, clock.now(), zones.get(meeting) ?? null);
    if (refusal) throw invalid({ effective: refusal });
  }
}
