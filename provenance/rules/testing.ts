import type { Chain, Link } from ".";

/** "tribune < ft < ?three < minister": an unnamed link begins with a question mark. */
export function chain(text: string): Chain {
  const links = text.split(" < ").map((name): Link => {
    const id = name.replace("?", "");
    return { id, kind: name.startsWith("?") ? "unnamed" : "outlet" };
  });
  return links as [Link, ...Link[]];
}
