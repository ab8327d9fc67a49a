import { readFileSync } from "node:fs";
import { join } from "node:path";
import type postgres from "postgres";
import { groupBy } from "@/lib/group-by";

/** The schema of a database as text, the same for databases that have the same schema on the same major of PostgreSQL. */
export async function dumpSchema(sql: postgres.Sql): Promise<string> {
  const query = readFileSync(join(process.cwd(), "db", "dump.sql"), "utf8");
  const lines = await sql.begin(async (tx) => {
    // So that every name is written with its schema.
    await tx`set local search_path = ''`;
    return tx.unsafe<{ about: string; text: string }[]>(query);
  });
  const sections = groupBy(lines, ({ about }) => about);
  return [...sections]
    .map(([about, parts]) => [about, ...parts.flatMap(({ text }) => (text === "" ? [] : [indented(text)]))])
    .map((section) => `${section.join("\n")}\n`)
    .join("\n");
}

const indented = (text: string) => text.trimEnd().replace(/^(?=.)/gm, "  ");
