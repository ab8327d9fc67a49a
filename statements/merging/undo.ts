import { eq, sql } from "drizzle-orm";
import { type Transaction, tables } from "@/db";
import { requireVersion } from "@/ledger";
import { RecordError } from "@/lib/errors";
import { lockQuestions, type Question, renewClaims } from "./merge";

/**
 * Takes the merge of a question back, inside the caller's transaction: positions that still are as it left them are
 * again what they were. What was changed since stays with the survivor, and so does its being public.
 * @throws RecordError `not_found`; `stale` when it has changed, or is merged no more; `forbidden` when a later merge
 * rests on this one.
 */
export async function takeQuestionMergeBack(
  tx: Transaction,
  merged: string,
  version: number,
): Promise<{ merged: Question; survivor: Question }> {
  const { question } = tables;
  const [found] = await tx.select().from(question).where(eq(question.id, merged));
  if (!found) throw new RecordError("not_found", "There is no such question.");
  const locked = await lockQuestions(tx, [merged, ...(found.mergedIntoId ? [found.mergedIntoId] : [])]);
  const current = locked.get(merged);
  const survivor = locked.get(current?.mergedIntoId ?? "");
  requireVersion(version, current?.version ?? 0);
  if (!current || !survivor)
    throw new RecordError("stale", "This question is not merged into another any more.");
  if (survivor.mergedIntoId)
    throw new RecordError(
      "forbidden",
      `“${survivor.text}” has itself been merged into another question since: undo that first.`,
    );
  const entry = await entryOfMerge(tx, merged, survivor.id);
  // First of all, because the database refuses positions on a merged question.
  await tx
    .update(question)
    .set({ version: current.version + 1, mergedIntoId: null })
    .where(eq(question.id, merged));
  await tx
    .update(question)
    .set({ version: survivor.version + 1 })
    .where(eq(question.id, survivor.id));
  await putBack(tx, { question: merged, into: survivor.id }, entry);
  return { merged: current, survivor };
}

/** The act by which it was merged: the last into its survivor, for a later one may rest on it. */
async function entryOfMerge(tx: Transaction, merged: string, into: string): Promise<string> {
  const acts = await tx.execute<{ id: string; merged: string; text: string }>(sql`
    select e.id, q.id as merged, q.text from question q join history_change h on h.owner_id = q.id
      join history_entry e on e.id = h.entry_id
    where q.merged_into_id = ${into} and h.table_name = 'question' and e.action = 'question.merge'
      and h.before ->> 'merged_into_id' is null and h.after ->> 'merged_into_id' is not null
    order by e.seq desc`);
  const [last] = acts;
  const own = acts.find((act) => act.merged === merged);
  if (!last || !own) throw new Error(`No merge of ${merged} in history`);
  if (last.merged !== merged)
    throw new RecordError("forbidden", `“${last.text}” was merged into the same one later: undo that first.`);
  return own.id;
}

/** Of each position: what it was before the merge, where it still is what that left, or by now the same. */
async function putBack(
  tx: Transaction,
  { question, into }: { question: string; into: string },
  entry: string,
): Promise<void> {
  const left = sql`(select position, before, after from history_change
    where entry_id = ${entry}::uuid and table_name = 'position')`;
  await tx.execute(sql`insert into "position" (claim_id, question_id, stance)
    select now.claim_id, ${question}, h.before ->> 'stance' from ${left} h
      join "position" now on now.claim_id = (h.before ->> 'claim_id')::uuid and now.question_id = ${into}
    where h.after is null and (now.stance = h.before ->> 'stance' or not exists (
      select from history_change c where c.owner_id = now.claim_id and c.table_name = 'position'
        and c.position > h.position and coalesce(c.after, c.before) ->> 'question_id' = ${into}))
    on conflict do nothing`);
  await tx.execute(sql`delete from "position" now using ${left} h
    where h.before is null and now.question_id = ${into} and now.claim_id = (h.after ->> 'claim_id')::uuid
      and now.stance = h.after ->> 'stance'`);
  await renewClaims(tx);
}
