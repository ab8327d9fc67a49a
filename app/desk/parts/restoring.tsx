import { asItStood, type Context } from "@/ledger";
import { canonicalInstant } from "@/published/stood/instant";
import { At } from "./when";

/**
 * What a form starts with that is to bring back an earlier version: a record as it stood at the instant that the
 * address names; null when it names none, or there was no such record then.
 */
export async function earlierVersion<Read>(
  context: Context,
  instantNamed: string,
  read: (db: Context["db"]) => Promise<Read | null>,
): Promise<Read | null> {
  const instant = canonicalInstant(instantNamed);
  return instant === null ? null : asItStood(context.db, new Date(instant), read);
}

/** Says that a form holds an earlier version. */
export function Restoring({ instant }: { instant: string }) {
  return (
    <p className="notice">
      The form holds what it said on <At time={new Date(instant)} />. Nothing changes until you save it.
    </p>
  );
}
