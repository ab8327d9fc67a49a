/** What goes by just what was typed, then the likeliest others. */
export function namedFirst<One extends { id: string }>(named: readonly One[], found: readonly One[]): One[] {
  const ids = new Set(named.map(({ id }) => id));
  return [...named, ...found.filter(({ id }) => !ids.has(id))];
}
