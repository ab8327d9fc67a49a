/** What a connection is opened for. */
export type Work = keyof typeof limits;

interface Limit {
  /** How long it may take to be let in, in milliseconds. */
  connect: number;
  /** How long one statement may run, in milliseconds; 0 is without end. */
  statement: number;
  /** How long it may wait for somebody else's lock. */
  lock: number;
  /** How long a transaction may stay open while nothing is asked in it: whoever holds it may be gone. */
  idle: number;
}

const second = 1000;
const minute = 60 * second;

/** How long each kind of work may take, and keep others waiting. PostgreSQL ends what goes beyond. */
export const limits = {
  /** A page that the public reads. */
  reading: { connect: 2 * second, statement: 10 * second, lock: 2 * second, idle: 10 * second },
  /** A page of the desk. */
  desk: { connect: 2 * second, statement: 15 * second, lock: 2 * second, idle: 10 * second },
  /** What somebody at the desk saves, and who they are. */
  writing: { connect: 2 * second, statement: 15 * second, lock: 5 * second, idle: 15 * second },
  /** A report or a dossier on its way to whoever asked, at the pace at which they take it. */
  export: { connect: 10 * second, statement: 60 * minute, lock: 5 * second, idle: 10 * minute },
  /** A dossier on its way in: much is worked out between two statements. */
  import: { connect: 10 * second, statement: 10 * minute, lock: minute, idle: 10 * minute },
  /** A table that is being rewritten takes what it takes, but nobody who reads is kept waiting behind its lock. */
  migration: { connect: 10 * second, statement: 0, lock: 30 * second, idle: 10 * minute },
} as const satisfies Record<string, Limit>;

/** The settings of a session that keep it within the limits of its work. */
export function limitsOf(work: Work) {
  const { statement, lock, idle } = limits[work];
  return {
    statement_timeout: statement,
    lock_timeout: lock,
    idle_in_transaction_session_timeout: idle,
  };
}
