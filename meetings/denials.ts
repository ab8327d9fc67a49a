import { and, eq, inArray, sql } from "drizzle-orm";
import { type Transaction, tables } from "@/db";

const { claim, claimRelation, statusChange } = tables;
const denies = ["denies", "denies_premise"] as const;

/** What published claims say against some status changes. */
export async function denialsOf(tx: Transaction, changeIds: readonly string[]) {
  if (changeIds.length === 0) return [];
  return tx
    .select({ how: claimRelation.how, targetId: claimRelation.targetId, claimState: claim.state })
    .from(claimRelation)
    .innerJoin(claim, eq(claim.id, claimRelation.claimId))
    .where(
      and(
        sql`${claimRelation.targetId} = any(${sql.param([...changeIds])}::uuid[])`,
        inArray(claimRelation.how, [...denies]),
        eq(claim.state, "published"),
      ),
    );
}

/** The meetings of the status changes that some claims deny, published or not. */
export async function meetingsDeniedBy(tx: Transaction, claimIds: readonly string[]): Promise<string[]> {
  const rows = await tx
    .selectDistinct({ id: statusChange.meetingId })
    .from(claimRelation)
    .innerJoin(statusChange, eq(statusChange.claimId, claimRelation.targetId))
    .where(
      and(
        sql`${claimRelation.claimId} = any(${sql.param([...claimIds])}::uuid[])`,
        inArray(claimRelation.how, [...denies]),
      ),
    );
  return rows.map(({ id }) => id);
}

/** The meetings of those of which the act that is being written has taken a denial back. */
export async function meetingsNoLongerDenied(tx: Transaction): Promise<string[]> {
  const rows = await tx
    .selectDistinct({ id: statusChange.meetingId })
    .from(statusChange)
    .where(
      sql`${statusChange.claimId} in (select (before ->> 'target_id')::uuid from history_change
        where entry_id = current_setting('onrecord.entry')::uuid and table_name = 'claim_relation'
          and before ->> 'how' in (${sql.join(
            denies.map((how) => sql`${how}`),
            sql`, `,
          )}))`,
    );
  return rows.map(({ id }) => id);
}
