import type postgres from "postgres";

/** A word that nobody has used in a synthetic record. */
export const nobodysWord = "qwertyuiop";

/** Words of statements, those of most statements first; of names and numbers none, which are in few statements each. */
export async function commonestWords(sql: postgres.Sql): Promise<string[]> {
  const words = await sql<{ word: string }[]>`
    select word from ts_stat('select words from published.found_statement where seq % 50 = 0')
    where word ~ '^[a-z]{3,}$' order by ndoc desc, word`;
  return words.map(({ word }) => word);
}
