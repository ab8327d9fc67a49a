import type { TestDatabase } from "@/db/testing";

/** Every table whose rows a merge may change. */
const recordTables = [
  "actor",
  "actor_alias",
  "actor_role",
  "source",
  "meeting",
  "meeting_participant",
  "meeting_summary",
  "claim",
  "status_change",
  "decided_by",
  "attendance",
  "statement",
  "citation",
  "citation_link",
];

/** Every row of the record, but for versions and since when it is public. */
export async function rowsOf({ owner }: TestDatabase): Promise<Record<string, unknown[]>> {
  const rows: Record<string, unknown[]> = {};
  for (const table of recordTables)
    rows[table] = (
      await owner`select (to_jsonb(t) - '{version,public_since}'::text[])::text as row
        from ${owner(table)} t order by 1`
    ).map(({ row }) => row);
  return rows;
}

/** How many rows name an actor, in whatever way. */
export async function timesNamed({ owner }: TestDatabase, actor: string): Promise<number> {
  const [row] = await owner`select
    (select count(*) from claim where according_to_id = ${actor})
    + (select count(*) from decided_by where actor_id = ${actor})
    + (select count(*) from attendance where actor_id = ${actor})
    + (select count(*) from statement where ${actor} in (speaker_id, on_behalf_of_id, addressee_id))
    + (select count(*) from citation_link where actor_id = ${actor})
    + (select count(*) from source where publisher_id = ${actor})
    + (select count(*) from meeting_participant where actor_id = ${actor})
    + (select count(*) from meeting_summary where according_to_id = ${actor})
    + (select count(*) from actor where affiliation_id = ${actor} and merged_into_id is distinct from ${actor})
    + (select count(*) from actor_role where ${actor} in (actor_id, organisation_id)) as times`;
  return Number(row?.["times"]);
}
