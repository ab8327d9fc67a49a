import { eq } from "drizzle-orm";
import { type Caller, permit } from "@/auth";
import { tables } from "@/db";
import { RecordError } from "@/lib/errors";
import { isId } from "@/lib/ids";
import { type Attempted, deliver } from "./deliver";
import { siteSending } from "./sending";
import { aTest } from "./tell";

/**
 * Sends a webhook a test at once, and answers what came of it.
 * @throws RecordError `unauthenticated`, `forbidden` to all but administrators, `not_found` for one that is not there;
 * `invalid` for one that is off.
 */
export async function tryWebhook(
  { db, user, clock }: Caller,
  id: string,
  sending = siteSending(),
): Promise<Attempted> {
  permit(user, "webhook.manage");
  const [hook] = isId(id) ? await db.select().from(tables.webhook).where(eq(tables.webhook.id, id)) : [];
  if (!hook) throw new RecordError("not_found", "There is no such webhook any more.");
  if (hook.offSince) throw new RecordError("invalid", "It is off: turn it on first.");
  const test = aTest(id, clock.now());
  await db.insert(tables.webhookDelivery).values(test);
  const attempted = await deliver(db, test.id, clock, sending);
  if (!attempted) throw new RecordError("busy", "It is being tried already: look at its deliveries.");
  return attempted;
}
