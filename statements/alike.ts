import { sql } from "drizzle-orm";
import type { Reader } from "@/db";
import { parseEdtf } from "@/lib/dates";

export interface StatementAlike {
  id: string;
  speaker: string;
  text: string;
  said: string | null;
  state: string;
}

interface About {
  speaker: string;
  text: string;
  /** EDTF: when it was said, failing that when it was reported. */
  day: string | null;
}

/** How far apart in days two reports of one utterance may put it. */
const near = 3;

/**
 * Statements on record that may be the one that somebody is about to log: by the same speaker, in much the same words,
 * said within a few days of it, where both say when.
 */
export async function statementsAlike(db: Reader, { speaker, text, day }: About): Promise<StatementAlike[]> {
  const parsed = day ? parseEdtf(day) : null;
  const [from, to] = parsed?.ok ? [parsed.date.earliest, parsed.date.latest] : [null, null];
  return db.execute<StatementAlike & Record<string, unknown>>(sql`
    select c.id, a.name as speaker, s.text, s.said, c.state
    from statement s join claim c on c.id = s.claim_id join actor a on a.id = s.speaker_id
    where s.speaker_id = ${speaker} and c.discarded_at is null and c.state <> 'retracted'
      and coalesce(coalesce(s.said_earliest, c.reported_earliest)
        <= ${to?.toISOString() ?? null}::timestamptz + make_interval(days => ${near}), true)
      and coalesce(coalesce(s.said_latest, c.reported_latest)
        >= ${from?.toISOString() ?? null}::timestamptz - make_interval(days => ${near}), true)
      and similarity(lower(s.text), lower(${text})) >= 0.6
    order by similarity(lower(s.text), lower(${text})) desc, c.seq desc limit 3`);
}
