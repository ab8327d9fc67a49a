import type { Transaction } from "@/db";
import type { Problem } from "@/dossiers/checks/document";
import type { Dossier } from "@/dossiers/schema";
import type { Update } from "./plan";

export type Counts = Partial<Record<keyof Dossier, number>>;

/** What an import did, or would do. With any problem it did nothing. */
export interface ImportReport {
  problems: Problem[];
  /** What was written over what was on record, field by field; with `update` alone. */
  changes: Problem[];
  unchanged: number;
  /** How many of each list were recorded, and how many were written anew. */
  recorded: Counts;
  updated: Counts;
  /** Entries of history in the file: evidence of what was done elsewhere, which is read and not imported. */
  evidence: number;
}

export interface ImportOptions {
  /** Does all of it and takes it back. */
  dryRun?: boolean;
  /** Also writes what differs over what is on record; the note is what readers see beside a published claim. */
  update?: Update;
  /** Is told how many of the items that are to be written have been, now and then, and waited for. */
  onProgress?: (done: number, of: number) => void | Promise<void>;
  /** Is done last in the transaction of an import that leaves something: what it writes is there exactly when that is. */
  alongside?: (tx: Transaction, report: ImportReport) => Promise<void>;
  /** Ends the import where it is: nothing is imported, and its reason thrown. */
  signal?: AbortSignal;
}

/** Of a file in which there is nothing. */
export const emptyReport = (): ImportReport => ({
  problems: [],
  changes: [],
  unchanged: 0,
  recorded: {},
  updated: {},
  evidence: 0,
});
