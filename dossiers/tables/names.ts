import { inArray, sql } from "drizzle-orm";
import { type Reader, tables } from "@/db";
import { folded } from "@/lib/folding";
import { groupBy } from "@/lib/group-by";

/** What cells of a table name, by kind. */
export type Named = Record<"actors" | "meetings" | "questions" | "sources", Set<string>>;
/** Of what is named: the key that it has on record, where exactly one thing goes by that name. */
export interface KeysOf extends Record<keyof Named, ReadonlyMap<string, string>> {
  /** Names by which more than one source goes. */
  severalSources: ReadonlySet<string>;
}

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
    for (const [url, own] of groupBy(found, ({ url }) => url ?? ""))
      if (sources.get(url)?.[0] !== url)
        sources.set(
          url,
          own.map(({ key }) => key),
        );
  }
  return {
    actors: onlyOnes(actors),
    meetings: onlyOnes(meetings),
    questions: onlyOnes(questions),
    sources: onlyOnes(sources),
    severalSources: new Set([...sources].flatMap(([name, { length }]) => (length > 1 ? name : []))),
  };
}

const onlyOnes = (found: ReadonlyMap<string, readonly string[]>) =>
  new Map(
    [...found].flatMap(([name, [key, ...others]]) => (key && others.length === 0 ? [[name, key]] : [])),
  );

/** The keys of what goes by each name: of what has it as its key, that one alone. */
async function lookUp(
  db: Reader,
  kind: "actor" | "meeting" | "question" | "source",
  names: ReadonlySet<string>,
): Promise<Map<string, string[]>> {
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
  return new Map(
    [...groupBy(rows, ({ name }) => name)].map(([name, own]) => {
      const exact = own.find(({ how }) => how === 0);
      return [name, exact ? [exact.key] : own.map(({ key }) => key)];
    }),
  );
}
