import { eq, inArray, sql } from "drizzle-orm";
import { type Transaction, tables } from "@/db";
import { requireVersion } from "@/ledger";
import { invalid, RecordError } from "@/lib/errors";

export type Question = typeof tables.question.$inferSelect;

/** The question that is merged, and the one that it turned out to be. */
interface Pair {
  question: string;
  into: string;
}

/** Locks questions until the transaction ends, always in the same order. */
export async function lockQuestions(tx: Transaction, ids: readonly string[]): Promise<Map<string, Question>> {
  const { question } = tables;
  const rows = await tx
    .select()
    .from(question)
    .where(inArray(question.id, [...ids]))
    .orderBy(question.id)
    .for("update");
  return new Map(rows.map((row) => [row.id, row]));
}

/**
 * Makes one question of two, inside the caller's transaction: every position on the one is a position on the other.
 * @throws RecordError `not_found`; `stale` when either has changed; `invalid` when they cannot be one.
 */
export async function mergeQuestionInto(
  tx: Transaction,
  pair: Pair,
  seen: { version: number; intoVersion: number },
): Promise<Question> {
  const locked = await lockQuestions(tx, [pair.question, pair.into]);
  const merged = locked.get(pair.question);
  const survivor = locked.get(pair.into);
  if (!merged || !survivor) throw new RecordError("not_found", "There is no such question.");
  requireVersion(seen.version, merged.version);
  requireVersion(seen.intoVersion, survivor.version);
  for (const one of [merged, survivor])
    if (one.mergedIntoId)
      throw invalid({ into: `“${one.text}” has itself been merged into another question; choose that one.` });
  await requireOneStance(tx, pair);
  await movePositions(tx, pair);
  const { question } = tables;
  await tx
    .update(question)
    .set({
      version: survivor.version + 1,
      publicSince: earlier(merged.publicSince, survivor.publicSince),
    })
    .where(eq(question.id, survivor.id));
  await tx
    .update(question)
    .set({ version: merged.version + 1, mergedIntoId: survivor.id })
    .where(eq(question.id, merged.id));
  return survivor;
}

/**
 * A statement takes one position on a question. Where it takes two that differ, somebody has to say which it is; of one
 * that was discarded or retracted nobody can, and it keeps that on the survivor.
 * @throws RecordError `invalid`, with such statements.
 */
async function requireOneStance(tx: Transaction, { question, into }: Pair): Promise<void> {
  const differing = await tx.execute<{ id: string; text: string }>(sql`
    select s.claim_id as id, s.text from "position" one
      join "position" other on other.claim_id = one.claim_id and other.question_id = ${into}
      join statement s on s.claim_id = one.claim_id
      join claim on claim.id = one.claim_id and claim.discarded_at is null and claim.state <> 'retracted'
    where one.question_id = ${question} and other.stance <> one.stance order by s.claim_id limit 20`);
  if (differing.length === 0) return;
  const list = differing.map(({ id, text }) => `“${text.slice(0, 80)}” (/desk/claims/${id})`).join(", ");
  throw invalid({
    into: `Some statements take a different position on each of them. Change these first: ${list}.`,
  });
}

/** The question is part of their primary key, so they are replaced. Every statement that has one gets the next version. */
async function movePositions(tx: Transaction, { question, into }: Pair): Promise<void> {
  await tx.execute(sql`insert into "position" (claim_id, question_id, stance)
    select claim_id, ${into}, stance from "position" where question_id = ${question} on conflict do nothing`);
  await tx.execute(sql`delete from "position" where question_id = ${question}`);
  await renewClaims(tx);
}

/** Gives the next version to the claims whose positions the act under way has changed. */
export const renewClaims = (tx: Transaction) =>
  tx.execute(sql`update claim set version = version + 1 where id in (
    select (coalesce(after, before) ->> 'claim_id')::uuid from history_change
    where entry_id = current_setting('onrecord.entry')::uuid and table_name = 'position')`);

const earlier = (one: Date | null, other: Date | null) =>
  one && other ? (one < other ? one : other) : (one ?? other);
