import { sql } from "drizzle-orm";
import { type Transaction, tables } from "@/db";

const { publishedAt } = tables.claim;

/**
 * When a claim about each meeting was last published, read from all of them. Each is looked up by itself: within an
 * import PostgreSQL has no figures of the tables that it fills, and would join them row by row.
 */
export async function lastPublished(
  tx: Transaction,
  meetingIds: readonly string[],
): Promise<ReadonlyMap<string, Date>> {
  if (meetingIds.length === 0) return new Map();
  const rows = await tx.execute<{ id: string; at: string | null }>(sql`
    select about.meeting_id as id, max(shown.published_at) as at
    from desk.claim_meeting about
    cross join lateral (select published_at from claim
      where claim.id = about.claim_id and claim.state in ('published', 'retracted') offset 0) shown
    where about.meeting_id = any (${sql.param([...meetingIds])}::uuid[]) group by about.meeting_id`);
  return new Map(rows.flatMap(({ id, at }) => (at ? [[id, dateOf(at)] as const] : [])));
}

/** What claims that are public are about. */
export interface About {
  meetingId: string;
  /** When the last of these claims was published. */
  published: Date | null;
  /** Whether one of them is a status change, from which the meeting's status is derived. */
  isChanged: boolean;
}

/** The meetings that some claims are about, as far as the claims are public. */
export async function publicationsOf(tx: Transaction, claimIds: readonly string[]): Promise<About[]> {
  const ids = sql`any (${sql.param([...claimIds])}::uuid[])`;
  const rows = await tx.execute<{ id: string; at: string | null; is_changed: boolean }>(sql`
    select about.meeting_id as id, max(shown.published_at) as at, bool_or(is_change) as is_changed
    from (
      select claim_id, meeting_id, true as is_change from status_change where claim_id = ${ids}
      union all select claim_id, meeting_id, false from attendance where claim_id = ${ids}
      union all select claim_id, meeting_id, false from statement_meeting where claim_id = ${ids}
    ) about
    cross join lateral (select published_at from claim
      where claim.id = about.claim_id and claim.state in ('published', 'retracted') offset 0) shown
    group by about.meeting_id`);
  return rows.map(({ id, at, is_changed }) => ({
    meetingId: id,
    published: at ? dateOf(at) : null,
    isChanged: is_changed,
  }));
}

/** Notes later publications in summaries that say the same otherwise. */
export async function notePublications(
  tx: Transaction,
  later: readonly { id: string; at: Date }[],
): Promise<void> {
  if (later.length === 0) return;
  const ids = sql.param(later.map(({ id }) => id));
  const at = sql.param(later.map((one) => one.at.toISOString()));
  await tx.execute(sql`update meeting_summary set last_published = later.at::timestamptz
    from unnest(${ids}::uuid[], ${at}::text[]) later(id, at) where meeting_id = later.id`);
}

const dateOf = (at: string) => publishedAt.mapFromDriverValue(at) as Date;
