import { createPool } from "@/db";

/** What became of acts that were acknowledged. */
export interface Found {
  acknowledged: number;
  onRecord: number;
  /** Of which the history has both the entry and what it changed. */
  inHistory: number;
}

/** Looks in a database for each of what was acknowledged. */
export async function look(ownerUrl: string, acknowledged: readonly string[]): Promise<Found> {
  const sql = createPool(ownerUrl, { max: 1 });
  try {
    const [found] = await sql<{ on_record: number; in_history: number }[]>`
      select count(*) filter (where exists (
          select from public.actor where id = told union all select from public.source where id = told
          union all select from public.meeting where id = told
          union all select from public.claim where id = told and state = 'published'))::int as on_record,
        count(*) filter (where exists (
          select from public.history_entry e join public.history_image i on i.entry_id = e.id and i.owner_id = told
          where e.subject_id = told))::int as in_history
      from unnest(string_to_array(${acknowledged.join(",")}, ',')::uuid[]) told`;
    return {
      acknowledged: acknowledged.length,
      onRecord: found?.on_record ?? 0,
      inHistory: found?.in_history ?? 0,
    };
  } finally {
    await sql.end();
  }
}
