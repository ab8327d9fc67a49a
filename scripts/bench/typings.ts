import type { Sql } from "postgres";

/** What editors type when they look for somebody, or for a source, by how well they know what it is called. */
export const manners = ["its first letters", "its words", "misspelt"] as const;
type Manner = (typeof manners)[number];

export interface Typing {
  manner: Manner;
  words: string;
}

const sample = 16;

/** The second and the third letter exchanged, as fingers do it. */
const misspelt = (word: string) => word.replace(/^(\p{L})(\p{L})(\p{L})/u, "$1$3$2");

const wordsOf = (name: string) => name.replace(/ \(?\d+\)?$/, "").split(" ");

/** What is typed for some actors of a synthetic record: for people by their two names, for outlets by theirs. */
export async function typedForActors(sql: Sql): Promise<Typing[]> {
  const rows = await sql<{ name: string }[]>`
    (select name from actor where kind = 'person' order by md5(key) limit ${sample})
    union all (select name from actor where kind = 'outlet' order by md5(key) limit ${sample / 4})`;
  return rows.flatMap(({ name }): Typing[] => {
    const [first = "", last = ""] = wordsOf(name);
    return [
      { manner: "its first letters", words: last.slice(0, 2) },
      { manner: "its first letters", words: last.slice(0, 3) },
      { manner: "its first letters", words: `${first} ${last.slice(0, 1)}` },
      { manner: "its words", words: last },
      { manner: "its words", words: `${last} ${first}` },
      { manner: "misspelt", words: misspelt(last) },
      { manner: "misspelt", words: `${misspelt(first)} ${misspelt(last)}` },
    ];
  });
}

/** What is typed for some sources: words of their titles, and who published them. */
export async function typedForSources(sql: Sql): Promise<Typing[]> {
  const rows = await sql<{ title: string; publisher: string }[]>`
    select title, actor.name as publisher from source join actor on actor.id = publisher_id
    order by md5(source.key) limit ${sample}`;
  return rows.flatMap(({ title, publisher }): Typing[] => {
    const [first = "", second = "", third = ""] = wordsOf(title);
    const paper = wordsOf(publisher);
    return [
      { manner: "its first letters", words: first.slice(0, 2) },
      { manner: "its first letters", words: `${first} ${second.slice(0, 2)}` },
      { manner: "its words", words: `${third} ${first}` },
      { manner: "its words", words: `${paper.join(" ")} ${second}` },
      { manner: "misspelt", words: `${paper.map(misspelt).join(" ")} ${first}` },
    ];
  });
}
