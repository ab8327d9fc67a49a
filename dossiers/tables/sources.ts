import { createHash } from "node:crypto";
import { eq, inArray } from "drizzle-orm";
import { survivingIds } from "@/actors";
import { type Reader, tables } from "@/db";
import { folded } from "@/lib/folding";
import type { KeysOf } from "./names";

type Said = Readonly<Record<string, string>>;
type Item = Record<string, unknown>;

/** What is wrong with what a row says of its source: in which row, from 0, and in which field. */
interface Misfit {
  row: number;
  field: string;
  message: string;
}

interface SourcesOfRows {
  /** The key of each source that rows name, by the name. */
  keys: ReadonlyMap<string, string>;
  /** Those that are not on record yet, as items of a dossier, with the row that names each first. */
  added: { item: Item; row: number }[];
  misfits: Misfit[];
}

/** Fields that say something of a source, and those that say how a row relies on it. */
const ofSource = ["publisher", "sourceTitle", "sourcePublished"] as const;
type Own = (typeof ofSource)[number];
type SaidOfSource = Partial<Record<Own, string>>;
const relying = [...ofSource, "excerpt", "via"];

/**
 * The sources that rows name. One that is not on record becomes a source of the publisher that a row names; what rows
 * say of one source, each other and the record has to agree.
 */
export async function sourcesOfRows(
  db: Reader,
  rows: readonly Said[],
  found: KeysOf,
): Promise<SourcesOfRows> {
  const publishers = await publishersOf(db, rows, found);
  const onRecord = await sourcesOnRecord(db, [...new Set(found.sources.values())]);
  const keys = new Map(found.sources);
  const added = new Map<string, { said: SaidOfSource; row: number }>();
  const misfits: Misfit[] = [];
  for (const [row, said] of rows.entries()) {
    const misfit = (field: string, message: string) => misfits.push({ row, field, message });
    const { source: name } = said;
    if (name === undefined) {
      if (relying.some((field) => said[field] !== undefined))
        misfit("source", "Name the source: the row says something of it, and not which it is.");
      continue;
    }
    if (found.severalSources.has(name)) {
      misfit("source", "Several sources on record go by this: write the key of the one that is meant.");
      continue;
    }
    const key = found.sources.get(name);
    const known = key === undefined ? undefined : onRecord.get(key);
    const before = known?.said ?? added.get(name)?.said ?? {};
    for (const field of ofSource) {
      const [here, there] = [said[field], before[field]];
      if (here === undefined || (there === undefined && !known)) continue;
      const isSame =
        here === there ||
        (field !== "sourcePublished" && there !== undefined && folded(here) === folded(there)) ||
        (field === "publisher" &&
          publishers.has(here) &&
          publishers.get(here) === (known?.publisherId ?? publishers.get(there ?? "")));
      if (!isSame)
        misfit(
          field,
          `${known ? "On record" : "In an earlier row"} of this source: ${there ? `“${there}”` : "nothing"}; in this row: “${here}”. Write the same, or leave it empty.`,
        );
    }
    if (key !== undefined) continue;
    const mine = Object.fromEntries(ofSource.flatMap((field) => (said[field] ? [[field, said[field]]] : [])));
    added.set(name, { said: { ...mine, ...before }, row: added.get(name)?.row ?? row });
  }
  const items = [...added].flatMap(([name, { said, row }]) => {
    // Without a publisher it can be no source: that nothing goes by its name is a problem of the rows that cite it.
    if (said.publisher === undefined) return [];
    const key = digest("source", [name]);
    keys.set(name, key);
    return [{ item: itemOf(key, name, said, found), row }];
  });
  return { keys, added: items, misfits };
}

function itemOf(key: string, name: string, said: SaidOfSource, { actors }: KeysOf): Item {
  const { publisher = "", sourceTitle, sourcePublished } = said;
  return {
    key,
    publisher: actors.get(publisher) ?? publisher,
    title: sourceTitle ?? name,
    kind: "article",
    ...(name.includes("://") && { url: name }),
    ...(sourcePublished && { published: sourcePublished }),
  };
}

/** What is on record of sources, in the fields of a table, by key. */
async function sourcesOnRecord(db: Reader, keys: readonly string[]) {
  const { actor, source } = tables;
  const rows = await db
    .select({
      key: source.key,
      publisher: actor.name,
      publisherId: actor.id,
      title: source.title,
      published: source.published,
    })
    .from(source)
    .innerJoin(actor, eq(actor.id, source.publisherId))
    .where(inArray(source.key, [...keys]));
  return new Map(
    rows.map(({ key, publisher, publisherId, title, published }) => {
      const said: SaidOfSource = {
        publisher,
        sourceTitle: title,
        ...(published && { sourcePublished: published }),
      };
      return [key, { said, publisherId }] as const;
    }),
  );
}

/** By what rows call a publisher, which actor it is; of one that was merged, the one that it was merged into. */
async function publishersOf(db: Reader, rows: readonly Said[], { actors }: KeysOf) {
  const { actor } = tables;
  const keys = new Map(
    rows.flatMap(({ publisher }) => {
      const key = publisher && actors.get(publisher);
      return key ? [[publisher, key] as const] : [];
    }),
  );
  const known = await db
    .select({ id: actor.id, key: actor.key })
    .from(actor)
    .where(inArray(actor.key, [...new Set(keys.values())]));
  const survivors = await survivingIds(
    db,
    known.map(({ id }) => id),
  );
  const ids = new Map(known.map(({ id, key }) => [key, survivors.get(id) ?? id]));
  return new Map([...keys].map(([name, key]) => [name, ids.get(key) ?? key]));
}

export const digest = (what: string, words: readonly string[]) =>
  `${what}-${createHash("sha256").update(JSON.stringify(words)).digest("hex").slice(0, 24)}`;
