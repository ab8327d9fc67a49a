import { and, desc, eq } from "drizzle-orm";
import { type Reader, type Transaction, tables, transactionOrNothing } from "@/db";
import { RecordError } from "@/lib/errors";
import type { Conflict, ConflictLine } from "@/lib/form";
import { inWords } from "./in-words";
import type { SubjectKind, SubjectVersion } from "./model";
import { stoodFrom, versionWithin } from "./versions";

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
      const opened = await versionWithin(tx, seen.kind, seen.id, seen.version);
      const now = await versionWithin(tx, seen.kind, seen.id);
      if (!now) return null;
      const last = await lastAct(tx, seen);
      const yours = await tried(tx, (inner) => edit(inner, now.version), seen);
      const refusal = yours instanceof RecordError ? yours : null;
      const conflict = {
        version: now.version,
        who: last?.who ?? "Somebody else",
        at: last?.at ?? new Date(0),
        lines: linesOf(opened, now, yours instanceof RecordError ? null : yours),
      };
      return rollBack({ conflict, refusal });
    },
  );
}

/** When a version of a record came to stand, as it is looked up; null where there is no such version. */
export async function instantOfVersion(db: Reader, { kind, id, version }: Seen): Promise<Date | null> {
  return db.transaction((tx) => stoodFrom(tx, kind, id, version), { accessMode: "read only" });
}

/** Who changed a record last, and when. */
async function lastAct(tx: Transaction, { kind, id }: Seen): Promise<{ who: string; at: Date } | undefined> {
  const { historyEntry, historyChange } = tables;
  const [act] = await tx
    .select({ who: historyEntry.userName, at: historyEntry.at })
    .from(historyEntry)
    .innerJoin(historyChange, eq(historyChange.entryId, historyEntry.id))
    .where(and(eq(historyChange.tableName, kind), eq(historyChange.ownerId, id)))
    .orderBy(desc(historyEntry.seq))
    .limit(1);
  return act;
}

/** What an edit would leave, or why it is refused. */
async function tried(
  tx: Transaction,
  edit: (tx: Transaction) => Promise<unknown>,
  { kind, id }: Seen,
): Promise<SubjectVersion | null | RecordError> {
  try {
    return await tx.transaction(async (inner) => {
      await edit(inner);
      return versionWithin(inner, kind, id);
    });
  } catch (error) {
    if (error instanceof RecordError) return error;
    throw error;
  }
}

function linesOf(
  opened: SubjectVersion | null,
  now: SubjectVersion,
  yours: SubjectVersion | null,
): ConflictLine[] {
  const [was, is, typed] = [opened, now, yours].map((version) => (version ? inWords(version) : []));
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
