import { eq, sql } from "drizzle-orm";
import { foundAs, type Reader, tables } from "@/db";
import { type FoldedWord, folded, foldedWords } from "@/lib/folding";
import type { ActorKind } from "./vocabulary";

/** An actor, and where in a text a name of theirs stands, in UTF-16 units. */
export interface NamedIn {
  id: string;
  name: string;
  kind: ActorKind;
  start: number;
  end: number;
}

type Candidate = Pick<NamedIn, "id" | "name" | "kind"> & { names: string };

const mostWords = 800;
const mostCandidates = 2_000;

/**
 * The actors on record whom a text names, in the order in which it does: by a whole name or alias, or a person by the
 * last word of theirs where no other person in the text shares it.
 */
export async function actorsIn(db: Reader, text: string): Promise<NamedIn[]> {
  const words = foldedWords(text);
  const asked = [...new Set(words.filter((word) => isName(text, word)).map(({ word }) => word))];
  if (asked.length === 0) return [];
  const { actor } = tables;
  const named = asked.slice(0, mostWords).map((word) => `${word}:A`);
  const candidates = await db
    .select({ id: actor.id, name: actor.name, kind: actor.kind, names: sql<string>`found.names` })
    .from(actor)
    .innerJoin(...foundAs("actor", actor.id))
    .where(sql`${actor.mergedIntoId} is null
      and found.words @@ to_tsquery('pg_catalog.simple', ${named.join(" | ")})`)
    .orderBy(eq(actor.kind, "unnamed"), actor.name, actor.id)
    .limit(mostCandidates);
  return locate(text, words, candidates);
}

/** Whether a word can be of a name: with a capital, or in a script that has none. */
function isName(text: string, { start, end, word }: FoldedWord): boolean {
  const first = text.slice(start, end)[0] ?? "";
  return word.length > 1 && (first !== first.toLowerCase() || first.toUpperCase() === first.toLowerCase());
}

function locate(text: string, words: readonly FoldedWord[], candidates: readonly Candidate[]): NamedIn[] {
  const byFirst = new Map<string, { name: string[]; of: Candidate }[]>();
  const add = (name: string[], of: Candidate) => {
    const [first = ""] = name;
    byFirst.set(first, [...(byFirst.get(first) ?? []), { name, of }]);
  };
  const whole = candidates.map((of) => ({ of, names: of.names.split(" | ").map((name) => name.split(" ")) }));
  for (const { of, names } of whole) for (const name of names) add(name, of);
  for (const [last, persons] of lastNames(words, whole))
    if (persons.size === 1) for (const of of persons) add([last], of);

  const found: NamedIn[] = [];
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at];
    if (!word || !isName(text, word)) continue;
    const fits = (byFirst.get(word.word) ?? [])
      .filter(({ name }) => name.every((part, index) => words[at + index]?.word === part))
      .sort((one, other) => other.name.length - one.name.length);
    const [best] = fits;
    const last = best && words[at + best.name.length - 1];
    if (!best || !last) continue;
    const { id, name, kind } = best.of;
    found.push({ id, name, kind, start: word.start, end: last.end });
    at += best.name.length - 1;
  }
  return found;
}

/** The persons by the last word of their name, of those whom the text has in full somewhere or who alone have it. */
function lastNames(
  words: readonly FoldedWord[],
  candidates: readonly { of: Candidate; names: string[][] }[],
) {
  const text = ` ${words.map(({ word }) => word).join(" ")} `;
  const inFull = candidates.filter(
    ({ of, names }) =>
      of.kind === "person" && names.some((name) => name.length > 1 && text.includes(` ${name.join(" ")} `)),
  );
  const all = new Map<string, Set<Candidate>>();
  const gather = (from: typeof candidates, unless: ReadonlySet<string>) => {
    for (const { of } of from) {
      const name = folded(of.name).split(" ");
      const last = name.at(-1) ?? "";
      if (of.kind !== "person" || name.length < 2 || last.length < 3 || unless.has(last)) continue;
      all.set(last, (all.get(last) ?? new Set()).add(of));
    }
  };
  gather(inFull, new Set());
  gather(candidates, new Set(all.keys()));
  return all;
}
