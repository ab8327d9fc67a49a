import type { Bodies, Encoding } from "./bodies";

/** Header lines as Node sends them fastest: names and values by turns. */
export type Head = readonly string[];
/** The headers of a page in each coding, and of the answer that it is unchanged. */
export type Heads = Readonly<Record<Encoding | "unchanged", Head>>;

/** @param headers lines that all have in common, in one list or several. */
export function headsOf(headers: readonly Head[], bodies: Bodies): Heads {
  const all = headers.flat();
  const of = (encoding: Encoding) => [
    ...all,
    ...(encoding === "identity" ? [] : ["content-encoding", encoding]),
    "content-length",
    String(bodies[encoding].length),
  ];
  return { br: of("br"), gzip: of("gzip"), identity: of("identity"), unchanged: all };
}

/** The value of a header; undefined where there is none of that name. */
export const valueIn = (head: Head, name: string): string | undefined =>
  head.find((_, index) => index % 2 === 1 && head[index - 1] === name);

/** The same headers with others in place of those of their names. */
export function replacing(head: Head, others: Readonly<Record<string, string>>): Head {
  const kept = head.flatMap((name, index) =>
    index % 2 === 0 && !(name in others) ? [name, head[index + 1] ?? ""] : [],
  );
  return [...kept, ...Object.entries(others).flat()];
}
