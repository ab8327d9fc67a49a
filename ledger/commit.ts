import { is, sql } from "drizzle-orm";
import { PgTransaction } from "drizzle-orm/pg-core";
import { v7 as uuid } from "uuid";
import type { Action, User } from "@/auth";
import { addRows, type Transaction, tables, transactionOrNothing } from "@/db";
import { codesOf } from "@/lib/trouble";
import { authorise, type Context, type Entry } from "./context";
import { readableDatabaseError } from "./database-errors";
import { differs } from "./differs";
import { type Touched, tellThisProcess, tellTouched } from "./touched";

export type SubjectKind = "meeting" | "actor" | "source" | "question" | "claim";

export interface Subject {
  kind: SubjectKind;
  id: string;
}

/** What an act was done to, why, and what the verb returns. */
export interface Done<Result> {
  subject: Subject;
  reason?: string | undefined;
  result: Result;
}

/**
 * The only way to change the record: authorise, then in one transaction the change and its history entry. The
 * database writes each changed row's before and after under that entry, and refuses a change that has none.
 * `work` may be done twice, the first time undone: where somebody else recorded the same at the same instant.
 * An act that comes to nothing, such as a form that arrives a second time or is saved as it was, leaves no trace.
 * Inside a transaction of the caller's it nests: all or nothing. One of many acts together leaves its entry to them.
 * What it changes for readers is told to every instance when it is committed, and to this one before it returns.
 * @throws RecordError `unauthenticated`, `forbidden`, or what the work throws; a rejected act leaves no trace.
 */
export async function commit<Result>(
  context: Context,
  action: Action,
  work: (tx: Transaction) => Promise<Done<Result>>,
): Promise<Result> {
  const user = authorise(context, action);
  try {
    if (context.together?.how === "at once") {
      const { entry, result } = await act(context.db as Transaction, context, user, action, work);
      context.together.entries.push(entry);
      return result;
    }
    // Of two that record one thing at one instant the later one finds it on record by now, or another key free.
    return await once(context, user, action, work).catch((error: unknown) => {
      if (!codesOf(error).includes(uniqueViolation)) throw error;
      return once(context, user, action, work);
    });
  } catch (error) {
    throw readableDatabaseError(error);
  }
}

const uniqueViolation = "23505";

async function once<Result>(
  context: Context,
  user: User,
  action: Action,
  work: (tx: Transaction) => Promise<Done<Result>>,
): Promise<Result> {
  const { together } = context;
  let touched: Touched | undefined;
  const isPart = is(context.db, PgTransaction);
  const done = await transactionOrNothing<Result>(context.db, async (tx, rollBack) => {
    const { entry, subject, result } = await act(tx, context, user, action, work);
    // Down to the new version, which would make forms stale.
    if (!(await differs(tx))) rollBack(result);
    if (together) together.entries.push(entry);
    else {
      await tx.insert(tables.historyEntry).values(entry);
      touched = await tellTouched(tx, action, subject, isPart);
    }
    return result;
  });
  // Inside the caller's transaction nothing is committed yet.
  if (touched && !isPart) tellThisProcess(touched);
  return done;
}

async function act<Result>(
  tx: Transaction,
  { together }: Context,
  user: User,
  action: Action,
  work: (tx: Transaction) => Promise<Done<Result>>,
) {
  const id = uuid();
  await tx.execute(sql`select set_config('onrecord.entry', ${id}, true)`);
  if (together) together.current = id;
  const { subject, reason, result } = await work(tx);
  return { entry: entryOf(user, id, action, subject, reason), subject, result };
}

/**
 * Several acts of one kind among many together, written by as few statements as one: each row belongs to the act on the
 * subject that it is of. The work may record; it may not change what is on record.
 * @throws RecordError as {@link commit}.
 */
export async function commitEach(
  context: Context,
  action: Action,
  subjects: readonly Subject[],
  work: (tx: Transaction, entries: readonly { id: string; subjectId: string }[]) => Promise<void>,
): Promise<void> {
  const user = authorise(context, action);
  const { together } = context;
  if (!together || subjects.length === 0) return;
  const tx = context.db as Transaction;
  const entries = subjects.map((subject) => entryOf(user, uuid(), action, subject));
  try {
    const entryOfEach = entries.map(({ id, subjectId }) => ({ subjectId, entryId: id }));
    await addRows(tx, tables.historyTogether, entryOfEach);
    await tx.execute(sql`select set_config('onrecord.entry', 'together', true)`);
    await work(tx, entries);
    await tx.delete(tables.historyTogether);
  } catch (error) {
    throw readableDatabaseError(error);
  }
  together.entries.push(...entries);
}

const entryOf = (user: User, id: string, action: Action, subject: Subject, reason?: string): Entry => ({
  id,
  userId: user.id,
  userName: user.name,
  userRole: user.role,
  action,
  subjectKind: subject.kind,
  subjectId: subject.id,
  reason: reason ?? null,
});
