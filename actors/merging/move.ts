import { type SQL, sql } from "drizzle-orm";
import type { Transaction } from "@/db";

/** The actor that is merged, and the one that it turned out to be. */
export interface Pair {
  actor: string;
  into: string;
}

const swapped = (column: SQL, { actor, into }: Pair) =>
  sql`case when ${column} = ${actor}::uuid then ${into}::uuid else ${column} end`;

/**
 * Makes everything that names the merged actor name the survivor. Rows that say of the survivor what another
 * already says are dropped. Records that carry a version of their own get the next one.
 */
export async function moveReferences(tx: Transaction, pair: Pair): Promise<void> {
  await moveChains(tx, pair);
  await moveClaims(tx, pair);
  await moveParticipants(tx, pair);
  await moveRoles(tx, pair);
  await tx.execute(sql`update actor set affiliation_id = ${pair.into}, version = version + 1
    where affiliation_id = ${pair.actor} and id not in (${pair.actor}, ${pair.into})`);
}

/** A chain in which both follow each other directly keeps one link of them, the one nearer to the source. */
async function moveChains(tx: Transaction, { actor, into }: Pair): Promise<void> {
  await tx.execute(sql`delete from citation_link l using (
      select citation_id, position, actor_id, lag(actor_id) over chain as before from (
        select c.id as citation_id, 0 as position, s.publisher_id as actor_id
          from citation c join source s on s.id = c.source_id
          where s.publisher_id in (${actor}, ${into})
            and exists (select from citation_link l where l.citation_id = c.id and l.actor_id in (${actor}, ${into}))
        union all select citation_id, position, actor_id from citation_link
          where citation_id in (select citation_id from citation_link where actor_id in (${actor}, ${into}))
      ) link window chain as (partition by citation_id order by position)
    ) again
    where l.citation_id = again.citation_id and l.position = again.position
      and again.actor_id in (${actor}, ${into}) and again.before in (${actor}, ${into})`);
  await tx.execute(sql`update citation_link set actor_id = ${into} where actor_id = ${actor}`);
  await tx.execute(sql`update source set publisher_id = ${into}, version = version + 1
    where publisher_id = ${actor}`);
}

async function moveClaims(tx: Transaction, pair: Pair): Promise<void> {
  const { actor, into } = pair;
  await tx.execute(sql`update attendance set actor_id = ${into} where actor_id = ${actor}`);
  // The actor is part of their primary key, so they are replaced.
  await tx.execute(sql`insert into decided_by (claim_id, actor_id, position)
    select claim_id, ${into}, position from decided_by where actor_id = ${actor} on conflict do nothing`);
  await tx.execute(sql`delete from decided_by where actor_id = ${actor}`);
  await tx.execute(sql`update statement set speaker_id = ${swapped(sql`speaker_id`, pair)},
      on_behalf_of_id = ${swapped(sql`on_behalf_of_id`, pair)}, addressee_id = ${swapped(sql`addressee_id`, pair)}
    where ${actor} in (speaker_id, on_behalf_of_id, addressee_id)`);
  await tx.execute(sql`update claim set version = version + 1,
      according_to_id = ${swapped(sql`according_to_id`, pair)}
    where according_to_id = ${actor} or id in (${changedClaims})`);
}

/** The actor is part of their primary key, so they are replaced, not updated. */
async function moveParticipants(tx: Transaction, { actor, into }: Pair): Promise<void> {
  await tx.execute(sql`insert into meeting_participant (meeting_id, actor_id, capacity, position)
    select meeting_id, ${into}, capacity, position from meeting_participant where actor_id = ${actor}
    on conflict do nothing`);
  await tx.execute(sql`delete from meeting_participant where actor_id = ${actor}`);
  await tx.execute(sql`update meeting set version = version + 1 where id in (${changedMeetings})`);
}

/** The holder is part of their primary key, so they are replaced. A role at the holder itself is dropped. */
async function moveRoles(tx: Transaction, { actor, into }: Pair): Promise<void> {
  await tx.execute(sql`insert into actor_role
    select (jsonb_populate_record(held, jsonb_build_object('actor_id', ${into}::uuid, 'position',
      (select coalesce(max(position), -1) from actor_role where actor_id = ${into})
        + row_number() over (order by held.position)))).*
    from actor_role held
    where held.actor_id = ${actor} and held.organisation_id is distinct from ${into}
      and held.organisation_id is distinct from ${actor}
      and not exists (select from actor_role same where same.actor_id = ${into}
        and ${roleWords(sql`to_jsonb(same)`)} = ${roleWords(sql`to_jsonb(held)`)})`);
  await tx.execute(sql`delete from actor_role
    where actor_id = ${actor} or (actor_id = ${into} and organisation_id = ${actor})`);
  await tx.execute(sql`update actor_role set organisation_id = ${into} where organisation_id = ${actor}`);
  await tx.execute(sql`update actor set version = version + 1
    where id in (${changedRoleHolders}) and id not in (${actor}, ${into})`);
}

/** What a role says, whoever holds it and in whatever place of the list. */
export const roleWords = (role: SQL) =>
  sql`(${role} - array['actor_id', 'position', 'from_earliest', 'from_latest', 'to_earliest', 'to_latest'])`;

/** What a column holds in the rows of a table that the act under way has changed so far. */
const changed = (table: string, id: string) =>
  sql`select (coalesce(after, before) ->> '${sql.raw(id)}')::uuid from history_change
    where entry_id = current_setting('onrecord.entry')::uuid and table_name = '${sql.raw(table)}'`;

export const changedClaims = sql`${changed("attendance", "claim_id")} union ${changed("statement", "claim_id")}
  union ${changed("decided_by", "claim_id")}
  union select claim_id from citation where id in (${changed("citation_link", "citation_id")})`;
export const changedMeetings = changed("meeting_participant", "meeting_id");
export const changedRoleHolders = changed("actor_role", "actor_id");
