import { is, sql } from "drizzle-orm";
import { PgTransaction } from "drizzle-orm/pg-core";
import { addRows, type Transaction, tables, transactionOrNothing } from "@/db";
import { codesOf } from "@/lib/trouble";
import type { Context, LeftToDo, Together } from "./context";
import { readableDatabaseError } from "./database-errors";
import { actsThatDiffer } from "./differs";
import { type Touched, tellThisProcess, tellTogether } from "./touched";

/** An act among several at once comes to nothing, or is somebody else's already: acts have to be apart, to take it back. */
export class CameToNothing extends Error {}

/** Checks that wait for the end of a transaction, but need no entry: made before anybody has to wait for them. */
const checks = sql.raw(
  [
    "claim_has_citation",
    "citation_leaves_one",
    "actor_affiliation_id_actor_id_fk",
    "actor_role_organisation_id_actor_id_fk",
    "meeting_relation_related_id_meeting_id_fk",
  ].join(", "),
);

/**
 * Does many acts in one transaction, all or nothing, each with an entry of its own. The entries are written last, at
 * one instant: from then to the end of the transaction, moments later, nobody else's act can be committed.
 * @param work does the acts, in the context that it is given; `rollBack(result)` takes all of them back.
 * @param followUp does what follows from acts, before the entries are written.
 * @throws RecordError what the database refuses in the end, or the work throws; CameToNothing when an act that is done
 * `at once` leaves everything as it was.
 */
export async function commitTogether<Result>(
  context: Context,
  how: Together["how"],
  work: (context: Context, rollBack: (result: Result) => never) => Promise<Result>,
  followUp: (tx: Transaction, left: readonly LeftToDo[]) => Promise<void>,
): Promise<Result> {
  let touched: Touched | undefined;
  try {
    const done = await transactionOrNothing<Result>(context.db, async (tx, rollBack) => {
      // Plans are made once, when tables may be empty: looking a row up by reading a whole table would stay the plan.
      await tx.execute(sql`select set_config('enable_seqscan', 'off', true)`);
      const together: Together = { how, current: "", entries: [], left: [] };
      const result = await work({ ...context, db: tx, together }, rollBack);
      const { entries, left } = together;
      const acts = new Set(entries.map(({ id }) => id));
      await followUp(
        tx,
        left.filter(({ entryId }) => acts.has(entryId)),
      );
      if (how === "at once" && (await actsThatDiffer(tx, [...acts])) < acts.size) throw new CameToNothing();
      await tx.execute(sql`set constraints ${checks} immediate`);
      touched = await tellTogether(tx, entries);
      await addRows(tx, tables.historyEntry, entries);
      return result;
    });
    // Inside the caller's transaction nothing is committed yet.
    if (touched && !is(context.db, PgTransaction)) tellThisProcess(touched);
    return done;
  } catch (error) {
    // What somebody else recorded at the same instant is found on record by an act that can be done again.
    if (how === "at once" && codesOf(error).includes("23505")) throw new CameToNothing();
    throw readableDatabaseError(error);
  }
}
