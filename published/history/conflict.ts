import { sql } from "drizzle-orm";
import { type Reader, type Transaction, transactionOrNothing } from "@/db";
import { RecordError } from "@/lib/errors";
import type { Conflict, ConflictLine } from "@/lib/form";
import { factsWithin } from "./facts";
import { inWords } from "./in-words";
import type { Facts, SubjectKind } from "./model";

interface Seen {
  kind: SubjectKind;
  id: string;
  version: number;
}

/**
 * What changed since the version that an edit was made to, beside what the edit would make of it. For the latter it is
 * carried out on what is there now, and undone; `refusal` says why it would be refused. Null when there is no such record.
 */
export async function conflictOf(
  db: Reader,
  seen: Seen,
  edit: (tx: Transaction, version: number) => Promise<unknown>,
): Promise<{ conflict: Conflict; refusal: RecordError | null } | null> {
  return transactionOrNothing<{ conflict: Conflict; refusal: RecordError | null } | null>(
    db,
    async (tx, rollBack) => {
      const opened = await factsWithin(tx, seen.kind, seen.id, seen.version);
      const now = await factsWithin(tx, seen.kind, seen.id);
      if (!now) return null;
      const [act] = await tx.execute<{ who: string; at: string }>(sql`
        select name as who, at from desk.act
        where id in (select entry_id from history_change where table_name = ${seen.kind} and row_id = ${seen.id})
        order by seq desc limit 1`);
      const yours = await tried(tx, (inner) => edit(inner, now.version), seen);
      const refusal = yours instanceof RecordError ? yours : null;
      const conflict = {
        version: now.version,
        who: act?.who ?? "Somebody else",
        at: new Date(act?.at ?? 0),
        lines: linesOf(opened, now, yours instanceof RecordError ? null : yours),
      };
      return rollBack({ conflict, refusal });
    },
  );
}

/** What an edit would leave, or why it is refused. */
async function tried(
  tx: Transaction,
  edit: (tx: Transaction) => Promise<unknown>,
  { kind, id }: Seen,
): Promise<Facts | null | RecordError> {
  try {
    return await tx.transaction(async (inner) => {
      await edit(inner);
      return factsWithin(inner, kind, id);
    });
  } catch (error) {
    if (error instanceof RecordError) return error;
    throw error;
  }
}

function linesOf(opened: Facts | null, now: Facts, yours: Facts | null): ConflictLine[] {
  const [was, is, typed] = [opened, now, yours].map((facts) => (facts ? inWords(facts) : []));
  const textIn = (lines: ReturnType<typeof inWords> | undefined, label: string) =>
    lines?.find((line) => line.label === label)?.text ?? "";
  const labels = [...new Set([is, was, typed].flatMap((lines) => (lines ?? []).map(({ label }) => label)))];
  return labels.flatMap((label) => {
    const line = {
      label,
      opened: textIn(was, label),
      now: textIn(is, label),
      yours: yours ? textIn(typed, label) : null,
    };
    return line.opened === line.now && (line.yours ?? line.now) === line.now ? [] : [line];
  });
}
