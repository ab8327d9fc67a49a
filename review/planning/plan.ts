import { z } from "zod";
import { lockClaim, requireSource } from "@/claims";
import { tables } from "@/db";
import { authorise, type Context, commit } from "@/ledger";
import { clockIn, instantAt } from "@/lib/dates";
import { invalid } from "@/lib/errors";
import { parse } from "@/lib/parse";
import { timeZone } from "@/lib/text";
import { readCitations } from "@/provenance";
import type { SeenClaim } from "@/review/seen";

const day = 24 * 60 * 60 * 1000;

/** How far ahead a publication can be planned, in days. */
const furthest = 366;

const planInput = z.strictObject({
  /** What clocks show then, as "YYYY-MM-DDTHH:MM". */
  at: z.string("Choose a day and a time."),
  /** Whose clocks (IANA). */
  timeZone,
});

/**
 * Approves a claim, to be published at a time to come: until then nothing of it is public. Takes the place of a time that
 * was set before.
 * @throws RecordError as publishing it now; `invalid` for a time that is past, too far ahead, or on no clock.
 */
export async function planPublication(
  context: Context,
  seen: SeenClaim,
  raw: z.input<typeof planInput>,
): Promise<void> {
  authorise(context, "claim.plan_publication");
  const at = instantOf(parse(planInput, raw), context.clock.now());
  await commit(context, "claim.plan_publication", async (tx) => {
    const current = await lockClaim(tx, seen.id, seen.version);
    const user = authorise(context, "claim.publish", current);
    requireSource(await readCitations(tx, [seen.id]));
    const plan = {
      version: current.version,
      userId: user.id,
      at,
      plannedAt: context.clock.now(),
      refusal: null,
    };
    const { plannedPublication } = tables;
    await tx
      .insert(plannedPublication)
      .values({ claimId: seen.id, ...plan })
      .onConflictDoUpdate({ target: plannedPublication.claimId, set: plan });
    return {
      subject: { kind: "claim", id: seen.id },
      reason: `For ${clockIn("UTC", at).replace("T", " ")} UTC`,
      result: undefined,
    };
  });
}

function instantOf({ at, timeZone }: z.output<typeof planInput>, now: Date): Date {
  const instant = instantAt(timeZone, at.slice(0, 16));
  if (!instant) throw invalid({ at: `No clock in ${timeZone} shows that: choose a day and a time.` });
  if (instant <= now) throw invalid({ at: "That is past: choose a time to come, or publish it now." });
  if (instant.getTime() > now.getTime() + furthest * day)
    throw invalid({ at: "Choose a time within a year from now." });
  return instant;
}
