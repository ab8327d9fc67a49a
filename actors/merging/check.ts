import { sql } from "drizzle-orm";
import { canBeOne } from "@/actors/rules";
import { actorKindLabels } from "@/actors/vocabulary";
import type { Transaction, tables } from "@/db";
import { invalid } from "@/lib/errors";
import type { Pair } from "./move";

type Actor = typeof tables.actor.$inferSelect;

/** @throws RecordError `invalid` when the two cannot be one. */
export function requireMergeable(actor: Actor, into: Actor): void {
  for (const one of [actor, into])
    if (one.mergedIntoId)
      throw invalid({ into: `${one.name} has itself been merged into another actor; choose that one.` });
  if (!canBeOne(actor.kind, into.kind))
    throw invalid({
      into: `${described(actor)} cannot turn out to be ${described(into).toLowerCase()}; choose another actor.`,
    });
}

const described = ({ kind }: Actor) =>
  `${/^[aeiou]/i.test(actorKindLabels[kind]) ? "An" : "A"} ${actorKindLabels[kind].toLowerCase()}`;

/**
 * A chain names an actor once. Where both of them are named with somebody between them, the chain cannot stay as
 * it is and somebody has to say what it is.
 * @throws RecordError `invalid`, with the claims of such chains.
 */
export async function requireChainsThatHold(tx: Transaction, { actor, into }: Pair): Promise<void> {
  const broken = await tx.execute<{ id: string; label: string }>(sql`
    select distinct k.id, coalesce(t.text, m.title, k.key) as label from (
      select citation_id, link_id, lag(link_id) over (partition by citation_id order by position) as before from (
        select c.id as citation_id, 0 as position, s.publisher_id as link_id
          from citation c join source s on s.id = c.source_id where s.publisher_id in (${actor}, ${into})
        union all select citation_id, position, actor_id from citation_link
          where citation_id in (select citation_id from citation_link where actor_id in (${actor}, ${into}))
      ) link
    ) chain
    join citation c on c.id = chain.citation_id join claim k on k.id = c.claim_id
    left join statement t on t.claim_id = k.id
    left join status_change g on g.claim_id = k.id left join attendance a on a.claim_id = k.id
    left join meeting m on m.id = coalesce(g.meeting_id, a.meeting_id)
    where chain.link_id in (${actor}, ${into})
    group by k.id, t.text, m.title, k.key, chain.citation_id
    having count(*) filter (where chain.before is null or chain.before not in (${actor}, ${into})) > 1
      and bool_or(chain.link_id = ${actor})
    order by label limit 20`);
  if (broken.length === 0) return;
  const list = broken.map(({ id, label }) => `“${label.slice(0, 80)}” (/desk/claims/${id})`).join(", ");
  throw invalid({
    into: `Some chains name both of them with somebody else in between, and a chain names an actor once. Change these first: ${list}.`,
  });
}
