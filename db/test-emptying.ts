import postgres from "postgres";

/** What a database was like before its first test. */
export interface Fresh {
  /** The tables in which a test may have recorded something, quoted. */
  empty: readonly string[];
  /** The tables that had rows from the start, quoted. */
  filled: readonly string[];
  sequences: readonly { name: string; value: string; called: boolean }[];
  /** The last transaction that made it so. */
  made: string;
  /** How many rows the tables that were filled then had, and the catalogues. */
  counts: string;
}

/** Where PostgreSQL keeps what a schema is, who may do what, and what it has found out about tables. */
const catalogues = [
  "class",
  "attribute",
  "proc",
  "trigger",
  "constraint",
  "namespace",
  "type",
  "index",
  "rewrite",
  "statistic",
];

export async function freshOf(owner: postgres.Sql): Promise<Fresh> {
  const tables = await owner<{ name: string }[]>`
    select format('%I.%I', nspname, relname) as name from pg_class join pg_namespace n on n.oid = relnamespace
    where relkind = 'r' and nspname not in ('pg_catalog', 'information_schema') order by 1`;
  const [counted] = await owner.unsafe<Record<string, boolean>[]>(
    `select ${tables.map(({ name }, n) => `exists (select from ${name}) as "${n}"`).join(", ")}`,
  );
  const isFilled = (_: unknown, n: number) => counted?.[n] === true;
  const sequences = await owner<{ name: string }[]>`
    select format('%I.%I', schemaname, sequencename) as name from pg_sequences`;
  const [{ made } = { made: "0" }] = await owner<
    { made: string }[]
  >`select pg_current_xact_id()::text as made`;
  const names = tables.map(({ name }) => name);
  const filled = names.filter(isFilled);
  return {
    filled,
    counts: await countsOf(owner, filled),
    empty: names.filter((name, n) => !isFilled(name, n)),
    sequences: await Promise.all(sequences.map(({ name }) => stateOf(owner, name))),
    made,
  };
}

const kept = (filled: readonly string[]) => [...catalogues.map((name) => `pg_catalog.pg_${name}`), ...filled];

async function countsOf(owner: postgres.Sql, filled: readonly string[]): Promise<string> {
  const counts = kept(filled).map((table) => `(select count(*) from ${table})`);
  const [row] = await owner.unsafe<{ counts: string }[]>(
    `select concat_ws(' ', ${counts.join(", ")}) as counts`,
  );
  return row?.counts ?? "";
}

async function stateOf(owner: postgres.Sql, name: string) {
  const [state] = await owner.unsafe<{ value: string; called: boolean }[]>(
    `select last_value::text as value, is_called as called from ${name}`,
  );
  return { name, value: state?.value ?? "1", called: state?.called ?? false };
}

/**
 * Deletes all that a test recorded, without the triggers that would refuse it. False, and nothing is promised, where
 * that is not enough: the schema, rights or statistics are others, what was there from the start was changed, or the
 * owner is no superuser.
 */
export async function emptied(
  owner: postgres.Sql,
  { empty, filled, sequences, made, counts }: Fresh,
): Promise<boolean> {
  const changed = kept(filled).map(
    (table) => `exists (select from ${table} where age(xmin) < age('${made}'::xid))`,
  );
  const deleted = [
    ...empty.map((table) => `delete from ${table}`),
    ...sequences.map(({ name, value, called }) => `select setval('${name}', ${value}, ${called})`),
  ];
  const [was] = await owner.unsafe<{ changed: boolean }[]>(`select ${changed.join(" or ")} as changed`);
  if (was?.changed !== false || (await countsOf(owner, filled)) !== counts) return false;
  try {
    await owner.begin(async (tx) => {
      await tx`set local session_replication_role = replica`;
      await tx`set local lock_timeout = '2s'`;
      await tx.unsafe(deleted.join("; "));
    });
    return true;
  } catch (error) {
    if (codeOf(error) === insufficientPrivilege || codeOf(error) === lockNotAvailable) return false;
    throw error;
  }
}

/** PostgreSQL's error codes, Appendix A of its documentation. */
const insufficientPrivilege = "42501";
const lockNotAvailable = "55P03";

const codeOf = (error: unknown) => (error instanceof postgres.PostgresError ? error.code : undefined);
