import { sql } from "drizzle-orm";
import { ask, type Reading } from "@/published/connection";

/** What somebody typed, understood once for all kinds of things. */
export interface Typed {
  /** As the database asks it: every word, in any order, or whoever is known by it (tsquery). */
  asked: string;
  /** As folded; empty where it has no word. */
  folded: string;
  /** What words in a text begin with, or are, that it is found by. */
  stems: string[];
}

/** Understands what was typed. */
export async function readTyped(db: Reading, q: string): Promise<Typed> {
  const [typed] = await ask(
    db
      .select({ asked: sql<string>`asked`, folded: sql<string>`folded`, stems: sql<string[]>`stems` })
      .from(sql`(select asked(${q})::text, search.folded(${q}),
        tsvector_to_array(to_tsvector('search.words', search.folded(${q})))) typed(asked, folded, stems)`),
  );
  if (!typed) throw new Error("A query without conditions answers with one row.");
  return typed;
}
