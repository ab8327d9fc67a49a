import { inArray, sql } from "drizzle-orm";
import { type Reader, tables } from "@/db";
import { folded } from "@/lib/folding";

/** What cells of a table name, by kind. */
export type Named = Record<"actors" | "meetings" | "questions" | "sources", Set<string>>;
/** Of what is named: the key that it has on record, where exactly one thing goes by that name. */
export type KeysOf = Record<keyof Named, ReadonlyMap<string, string>>;

/** Finds what names of a table mean: by key, by name (written in whatever way), and sources by their address too. */
export async function keysOfNames(db: Reader, named: Named): Promise<KeysOf> {
  const { source } = tables;
  const [actors, meetings, questions, sources] = await Promise.all([
    lookUp(db, "actor", named.actors),
    lookUp(db, "meeting", named.meetings),
    lookUp(db, "question", named.questions),
    lookUp(db, "source", named.sources),
  ]);
  const addresses = [...named.sources].filter((name) => name.includes("://"));
  if (addresses.length > 0) {
    const found = await db
      .select({ key: source.key, url: source.url })
      .from(source)
      .where(inArray(source.url, addresses));
    for (const { key, url } of found) if (url) sources.set(url, key);
  }
  return { actors, meetings, questions, sources };
}

async function lookUp(
  db: Reader,
  kind: "actor" | "meeting" | "question" | "source",
  names: ReadonlySet<string>,
): Promise<Map<string, string>> {
  const wanted = [...names];
  if (wanted.length === 0) return new Map();
  const rows = await db.execute<{ name: string; key: string; how: number }>(sql`
    select wanted.name, own.key, 0 as how from unnest(${sql.param(wanted)}::text[]) wanted(name)
      join ${sql.identifier(kind)} own on own.key = wanted.name
    union
    select wanted.name, own.key, 1 from unnest(${sql.param(wanted)}::text[], ${sql.param(wanted.map(folded))}::text[])
      wanted(name, folded)
      join ${sql.raw(`desk.found_${kind}`)} found on wanted.folded <> ''
        and found.words @@ plainto_tsquery('search.words', wanted.folded)
        and wanted.folded = any (string_to_array(found.names, ' | '))
      join ${sql.identifier(kind)} own on own.id = found.subject_id`);
  const keys = new Map<string, string>();
  for (const name of wanted) {
    const own = rows.filter((row) => row.name === name);
    const exact = own.find(({ how }) => how === 0) ?? (own.length === 1 ? own[0] : undefined);
    if (exact) keys.set(name, exact.key);
  }
  return keys;
}
