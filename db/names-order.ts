import type postgres from "postgres";

const indexes = ["actor_by_name", "meeting_by_title", "question_by_text", "source_by_title"] as const;

/**
 * Makes the indexes of names anew where PostgreSQL came with another edition of its collations since they were made:
 * in the order of another edition, rows would be looked for where they are not. Which one that was stands with each
 * index, as its comment.
 */
export async function keepNamesInOrder(tx: postgres.TransactionSql): Promise<void> {
  const rows = await tx<{ index: string; edition: string; made: string | null }[]>`
    select i.name as index, pg_collation_actual_version(c.oid) as edition,
      obj_description(i.name::regclass, 'pg_class') as made
    from pg_collation c, unnest(${[...indexes]}::text[]) i(name)
    where c.collname = 'und-x-icu' and c.collnamespace = 'pg_catalog'::regnamespace`;
  for (const { index, edition, made } of rows) {
    if (made === edition) continue;
    if (made !== null) await tx`reindex index ${tx(index)}`;
    await tx.unsafe(`comment on index ${index} is '${edition.replaceAll("'", "''")}'`);
  }
}
