/**
 * The path and query that a request asks for; undefined where it asks for neither, as `OPTIONS *` does.
 * A request may name the whole address (RFC 9112, 3.2.2); Next knows paths only.
 */
export function pathOf(target = ""): string | undefined {
  if (target.startsWith("/")) return target;
  if (!/^https?:/i.test(target) || !URL.canParse(target)) return undefined;
  const { pathname, search } = new URL(target);
  return `${pathname}${search}`;
}
