import type { TableList } from "@/dossiers/vocabulary";
import { tableColumns } from "./columns";

const cell = (text: string) => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

/** A table to fill in: its headings, and a row that shows what goes where. */
export function tableTemplate(list: TableList): string {
  const columns = tableColumns[list];
  const rows = [columns.map(({ label }) => label), columns.map(({ example }) => example)];
  return rows.map((row) => `${row.map(cell).join(",")}\r\n`).join("");
}
