/** What a file is that is imported at the desk: a dossier (JSON), or a table of claims of one kind (CSV). */
export const importForms = ["dossier", "table"] as const;

/**
 * Where the import of a file stands: its columns are to be named; it is tried, without leaving anything; it waits for
 * somebody's word; it is being imported; or it is over, in one of four ways.
 */
export const importStates = [
  "mapping",
  "checking",
  "checked",
  "importing",
  "imported",
  "refused",
  "cancelled",
  "failed",
] as const;
export type ImportState = (typeof importStates)[number];

export const importStateLabels: Readonly<Record<ImportState, string>> = {
  mapping: "Columns to be named",
  checking: "Being checked",
  checked: "Checked: waits for your word",
  importing: "Being imported",
  imported: "Imported",
  refused: "Has problems",
  cancelled: "Cancelled",
  failed: "Failed",
};

/** What the rows of a table can be. */
export const tableLists = ["statements", "statusChanges"] as const;
export type TableList = (typeof tableLists)[number];

export const tableListLabels: Readonly<Record<TableList, string>> = {
  statements: "Statements",
  statusChanges: "Status changes",
};

/** What the claims of a table are once they are imported. */
export const tableStates = ["draft", "in_review", "published"] as const;
export type TableState = (typeof tableStates)[number];
