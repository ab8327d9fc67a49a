import { is, sql } from "drizzle-orm";
import { PgTransaction } from "drizzle-orm/pg-core";
import { v7 as uuid } from "uuid";
import type { Action, User } from "@/auth";
import { type Transaction, tables, transactionOrNothing } from "@/db";
import { codesOf } from "@/lib/trouble";
import { authorise, type Context } from "./context";
import { readableDatabaseError } from "./database-errors";
import { differs } from "./differs";
import { type Touched, tellThisProcess, tellTouched } from "./touched";

export type SubjectKind = "meeting" | "actor" | "source" | "question" | "claim";

/** What an act was done to, why, and what the verb returns. */
export interface Done<Result> {
  subject: { kind: SubjectKind; id: string };
  reason?: string | undefined;
  result: Result;
}

/**
 * The only way to change the record: authorise, then in one transaction the change and its history entry. The
 * database writes each changed row's before and after under that entry, and refuses a change that has none.
 * `work` may be done twice, the first time undone: where somebody else recorded the same at the same instant.
 * An act that comes to nothing, such as a form that arrives a second time or is saved as it was, leaves no trace.
 * Inside a transaction of the caller's (an import) it nests: all or nothing.
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
  const entryId = uuid();
  let touched: Touched | undefined;
  const isPart = is(context.db, PgTransaction);
  const done = await transactionOrNothing<Result>(context.db, async (tx, rollBack) => {
    await tx.execute(sql`select set_config('onrecord.entry', ${entryId}, true)`);
    const { subject, reason, result } = await work(tx);
    // Down to the new version, which would make forms stale.
    if (!(await differs(tx))) rollBack(result);
    await tx.insert(tables.historyEntry).values({
      id: entryId,
      userId: user.id,
      userName: user.name,
      userRole: user.role,
      action,
      subjectKind: subject.kind,
      subjectId: subject.id,
      reason: reason ?? null,
    });
    touched = await tellTouched(tx, action, subject, isPart);
    return result;
  });
  // Inside the caller's transaction nothing is committed yet.
  if (touched && !isPart) tellThisProcess(touched);
  return done;
}
