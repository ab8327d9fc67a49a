import { sql } from "drizzle-orm";
import { revealSubjects } from "@/claims";
import type { Transaction } from "@/db";
import type { Context, LeftToDo } from "@/ledger";
import { refreshSummariesOf } from "./refresh-summaries";

/**
 * What follows from a claim being public: so is what it names, and the meetings it is about have new summaries. Of many
 * acts together it is left to {@link revealClaims}.
 */
export async function revealClaim(tx: Transaction, { together }: Context, id: string): Promise<void> {
  if (together) {
    together.left.push({ entryId: together.current, id });
    return;
  }
  await revealSubjects(tx, [id]);
  await refreshSummariesOf(tx, [id]);
}

const atOnce = 500;

/** The same for the claims that many acts made public, each under the entry of its act. */
export async function revealClaims(tx: Transaction, left: readonly LeftToDo[]): Promise<void> {
  const entries = sql.param(left.map(({ entryId }) => entryId));
  const ids = left.map(({ id }) => id);
  if (ids.length === 0) return;
  // Most name nothing that is not public yet, or that an earlier one does not name before them: these need not be asked.
  await tx.execute(sql`
    with revealed as materialized (
      select entry, claim, n from unnest(${entries}::text[], ${sql.param(ids)}::uuid[])
        with ordinality as revealed(entry, claim, n)
    ), named (n, id) as (
      select n, meeting_id from revealed join status_change on claim_id = claim
      union all select n, meeting_id from revealed join attendance on claim_id = claim
      union all select n, meeting_id from revealed join statement_meeting on claim_id = claim
      union all select n, source_id from revealed join citation on claim_id = claim
      union all select n, question_id from revealed join "position" on claim_id = claim
      union all select n, according_to_id from revealed join claim on claim.id = claim
      union all select n, actor_id from revealed join decided_by on claim_id = claim
      union all select n, actor_id from revealed join attendance on claim_id = claim
      union all select n, unnest(array[speaker_id, on_behalf_of_id, addressee_id])
        from revealed join statement on claim_id = claim
      union all select n, actor_id from revealed join citation on claim_id = claim
        join citation_link on citation_id = citation.id
    ), first as materialized (
      select distinct n from (select id, min(n) as n from named group by id) one
      where exists (select from meeting where meeting.id = one.id and public_since is null)
        or exists (select from source where source.id = one.id and public_since is null)
        or exists (select from question where question.id = one.id and public_since is null)
        or exists (select from actor where actor.id = one.id and public_since is null)
    )
    select set_config('onrecord.entry', entry, true), publish_subjects(array[claim])
    from (select * from revealed where n in (select n from first) order by n) first_to_name`);
  // Summaries are noted under the last entry, whether it made something public or not: all are of one instant.
  await tx.execute(sql`select set_config('onrecord.entry', ${left.at(-1)?.entryId}, true)`);
  for (let start = 0; start < ids.length; start += atOnce)
    await refreshSummariesOf(tx, ids.slice(start, start + atOnce));
}
