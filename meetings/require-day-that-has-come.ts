import { eq } from "drizzle-orm";
import { type Transaction, tables } from "@/db";
import type { Context } from "@/ledger";
import type { ImpreciseDate } from "@/lib/dates";
import { invalid } from "@/lib/errors";
import { dayToCome } from "./rules";

/** @throws RecordError `invalid`, by `effective`, when a status would take effect after the day it is recorded. */
export async function requireDayThatHasCome(
  tx: Transaction,
  { clock }: Context,
  { meeting, effective }: { meeting: string; effective: ImpreciseDate },
): Promise<void> {
  const [about] = await tx
    .select({ timeZone: tables.meeting.timeZone })
    .from(tables.meeting)
    .where(eq(tables.meeting.id, meeting));
  const refusal = dayToCome(effective.edtf, clock.now(), about?.timeZone ?? null);
  if (refusal) throw invalid({ effective: refusal });
}
