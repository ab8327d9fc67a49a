import { and, eq, gt } from "drizzle-orm";
import { tables } from "@/db";
import { authorise, type Context } from "@/ledger";
import { parse } from "@/lib/parse";
import { formAddress } from "./input";
import { forgottenBefore } from "./keep";

/** What somebody typed into a form and did not send. */
export interface Unsent {
  fields: Readonly<Record<string, string>>;
  keptAt: Date;
}

/**
 * What its user typed into the form at an address and did not send; null where there is nothing, or it is too old.
 * @throws RecordError `unauthenticated`, `forbidden`; `invalid` when it is no address of a form.
 */
export async function readUnsent(context: Context, address: string): Promise<Unsent | null> {
  const { id } = authorise(context, "claim.record");
  const { unsentForm } = tables;
  const [found] = await context.db
    .select({ fields: unsentForm.fields, keptAt: unsentForm.keptAt })
    .from(unsentForm)
    .where(
      and(
        eq(unsentForm.accountId, id),
        eq(unsentForm.address, parse(formAddress, address)),
        gt(unsentForm.keptAt, forgottenBefore(context.clock.now())),
      ),
    );
  return found ?? null;
}
