import type { Context } from "@/ledger";
import { excerptsGone } from "@/provenance";
import { looksAt, titleBefore, wordsAt } from "@/sources";

/** What is known of the page at the address of a source, and which excerpts it no longer has. */
export async function readPageNow(db: Context["db"], id: string, now: Date) {
  const [looks, words] = await Promise.all([looksAt(db, id), wordsAt(db, id, now)]);
  const gone = words === null || looks.last === null ? [] : await excerptsGone(db, id, words);
  return { looks, words, gone, titles: await titleBefore(db, id, looks.news) };
}
