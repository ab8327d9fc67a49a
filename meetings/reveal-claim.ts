import { sql } from "drizzle-orm";
import { revealSubjects } from "@/claims";
import type { Transaction } from "@/db";
import type { Context, LeftToDo } from "@/ledger";
import { meetingsNoLongerDenied } from "./denials";
import { refreshSummariesOf } from "./refresh-summaries";

/**
 * What follows from a claim being public: so is what it names, and the meetings it is about have new summaries. Of many
 * acts together it is left to {@link revealClaims}.
 * @param before the meetings that it was about, where it was public already.
 */
export async function revealClaim(
  tx: Transaction,
  { together }: Context,
  id: string,
  before?: readonly string[],
): Promise<void> {
  const left = before ? [...before, ...(await meetingsNoLongerDenied(tx))] : [];
  if (together) {
    together.left.push({ entryId: together.current, id });
    if (left.length > 0) await refreshSummariesOf(tx, [id], left);
    return;
  }
  await revealSubjects(tx, [id]);
  await refreshSummariesOf(tx, [id], left);
}

const atOnce = 500;

/** The same for the claims that many acts made public, each under the entry of its act. */
export async function revealClaims(tx: Transaction, left: readonly LeftToDo[]): Promise<void> {
  const entries = sql.param(left.map(({ entryId }) => entryId));
  const ids = left.map(({ id }) => id);
  if (ids.length === 0) return;
  // As publish_subjects has it, for all at once: what several name becomes public by the first of them.
  await tx.execute(sql`
    with recursive revealed as materialized (
      select entry, claim, n from unnest(${entries}::uuid[], ${sql.param(ids)}::uuid[])
        with ordinality as revealed(entry, claim, n)
    ), about (n, id) as materialized (
      select n, meeting_id from revealed join status_change on claim_id = claim
      union select n, meeting_id from revealed join attendance on claim_id = claim
      union select n, meeting_id from revealed join statement_meeting on claim_id = claim
    ), cites (n, citation_id, source_id) as materialized (
      select n, citation.id, source_id from revealed join citation on claim_id = claim
    ), named (id, n) as (
      select actor_id, n from about join meeting_participant on meeting_id = about.id
      union all select publisher_id, n from cites join source on source.id = source_id
      union all select actor_id, n from cites join citation_link using (citation_id)
      union all select according_to_id, n from revealed join claim on claim.id = claim
      union all select actor_id, n from revealed join decided_by on claim_id = claim
      union all select actor_id, n from revealed join attendance on claim_id = claim
      union all select unnest(array[speaker_id, on_behalf_of_id, addressee_id]), n
        from revealed join statement on claim_id = claim
    ), reached (id, n) as (
      select id, min(n) from named where id is not null group by id
      union
      select tie.id, reached.n from reached
        join lateral (
          select affiliation_id as id from actor where actor.id = reached.id and affiliation_id is not null
          union all select organisation_id from actor_role
            where actor_id = reached.id and organisation_id is not null
        ) tie on true
    ), hidden (id, n) as (
      select id, n from reached where exists (select from actor where actor.id = reached.id and public_since is null)
      union all select id, n from about where exists (select from meeting where meeting.id = about.id and public_since is null)
      union all select source_id, n from cites
        where exists (select from source where source.id = source_id and public_since is null)
      union all select question_id, n from revealed join "position" on claim_id = claim
        where exists (select from question where question.id = question_id and public_since is null)
    )
    insert into history_together (subject_id, entry_id)
    select distinct on (hidden.id) hidden.id, entry from hidden join revealed using (n) order by hidden.id, n`);
  await tx.execute(sql`select set_config('onrecord.entry', 'together', true)`);
  for (const table of ["meeting", "source", "question", "actor"])
    await tx.execute(sql`update ${sql.identifier(table)} set public_since = now() from history_together
      where id = subject_id and public_since is null`);
  await tx.execute(sql`delete from history_together`);
  // Summaries are noted under the last entry, whether it made something public or not: all are of one instant.
  await tx.execute(sql`select set_config('onrecord.entry', ${left.at(-1)?.entryId}, true)`);
  for (let start = 0; start < ids.length; start += atOnce)
    await refreshSummariesOf(tx, ids.slice(start, start + atOnce));
}
