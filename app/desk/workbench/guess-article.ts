/** More than a title has. */
const longest = 200;

/** What the words of an article say of it themselves: its first line as its title, a day written at its beginning. */
export function guessArticle(text: string): { title: string | null; published: string | null } {
  const [first = ""] = text.trimStart().split("\n", 1);
  const title = first.trim();
  const beginning = text.trimStart().slice(0, 400);
  return {
    title: title !== "" && [...title].length <= longest ? title : null,
    published: /\b\d{4}-\d{2}-\d{2}\b/.exec(beginning)?.[0] ?? null,
  };
}
