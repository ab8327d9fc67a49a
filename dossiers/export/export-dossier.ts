import { isNull, type SQL, sql } from "drizzle-orm";
import { type Reader, type Transaction, views } from "@/db";
import { itemLists, itemOf, itemsWhere, type Row } from "@/dossiers/items";
import type { DossierMeeting } from "@/dossiers/schema";
import { historyOf } from "./history";
import { type Scope, scopeOf } from "./scope";

export interface ExportOptions {
  /** The slugs of meetings; all that is published when there are none. */
  meetings?: readonly string[];
  /** Also what was done to what and when, as readers see it. */
  history?: boolean;
}

type Write = (text: string) => unknown;
type Rows = AsyncIterable<object>;

/** How many items are read at once: so many are in memory, however long the record. */
const batch = 500;

/**
 * Writes what is published as a dossier, piece by piece, all as it stood at one moment. Captured words are left out;
 * the same record gives the same text.
 * @param db sees what is published and nothing else.
 * @throws RecordError `not_found` for a meeting that is not published; then nothing has been written.
 */
export async function exportDossier(
  db: Reader,
  write: Write,
  { meetings = [], history = false }: ExportOptions = {},
): Promise<void> {
  await db.transaction(
    async (tx) => {
      const scope = meetings.length > 0 ? await scopeOf(tx, meetings) : null;
      await write('{ "format": "onrecord/1"');
      for (const list of Object.keys(itemLists) as (keyof typeof itemLists)[])
        await writeList(write, list, itemsOf(tx, list, scope));
      if (history)
        await writeList(
          write,
          "history",
          read(tx, historyOf(scope), (row) => row["act"] as object),
        );
      await write(" }\n");
    },
    { isolationLevel: "repeatable read", accessMode: "read only" },
  );
}

async function writeList(write: Write, name: string, items: Rows): Promise<void> {
  let between = `,\n"${name}": [\n`;
  for await (const item of items) {
    await write(`${between}${JSON.stringify(item)}`);
    between = ",\n";
  }
  if (between === ",\n") await write("\n]");
}

async function* itemsOf(tx: Transaction, list: keyof typeof itemLists, scope: Scope | null): Rows {
  const query = itemsWhere<object>(itemLists[list], conditionOf(list, scope));
  const known = list === "meetings" && scope ? await keysOf(tx, scope.meetings) : null;
  for await (const { item } of read(tx, query, (row) => itemOf<object>(row as unknown as Row)))
    yield known ? relatedWithin(item as DossierMeeting, known) : item;
}

const { actor, claimRelation, question } = views;

/** Which items of a list belong to a dossier. */
function conditionOf(list: keyof typeof itemLists, scope: Scope | null): SQL {
  const among = (column: unknown, ids: readonly string[]) => sql`${column} = any (${sql.param(ids)}::uuid[])`;
  // What was merged is told by the one that it was merged into.
  const own =
    list === "actors"
      ? isNull(actor.mergedIntoId)
      : list === "questions"
        ? isNull(question.mergedIntoId)
        : sql`true`;
  if (!scope) return own;
  const { id } = itemLists[list];
  if (list === "relations")
    return sql`${among(id, scope.claims)} and ${among(claimRelation.targetId, scope.claims)}`;
  const ids = list in scope ? scope[list as keyof Scope] : scope.claims;
  return sql`${own} and ${among(id, ids)}`;
}

async function keysOf(tx: Transaction, ids: readonly string[]): Promise<Set<string>> {
  const { meeting } = views;
  const rows = await tx.execute<{ key: string }>(
    sql`select ${meeting.key} as key from ${meeting} where ${meeting.id} = any (${sql.param(ids)}::uuid[])`,
  );
  return new Set(rows.map(({ key }) => key));
}

/** A meeting without those that the dossier does not describe. */
function relatedWithin({ related = [], ...meeting }: DossierMeeting, known: ReadonlySet<string>): object {
  const within = related.filter((one) => known.has(one.meeting));
  return { ...meeting, ...(within.length > 0 && { related: within }) };
}

/** Reads a query through a cursor, some rows at a time. */
async function* read<Item extends object>(
  tx: Transaction,
  query: SQL,
  decode: (row: Record<string, unknown>) => Item,
): AsyncGenerator<Item> {
  await tx.execute(sql`declare items no scroll cursor for ${query}`);
  for (;;) {
    const rows = await tx.execute(sql`fetch ${sql.raw(String(batch))} from items`);
    for (const row of rows) yield decode(row);
    if (rows.length < batch) break;
  }
  await tx.execute(sql`close items`);
}
