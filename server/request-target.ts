/**
 * The path and query that a request asks for; undefined where it asks for neither, as `OPTIONS *` does, or where its
 * percent-encoding is malformed (RFC 3986, 2.1). A request may name the whole address (RFC 9112, 3.2.2); Next knows
 * paths only.
 */
export function pathOf(target = ""): string | undefined {
  if (target.startsWith("/")) return isDecodable(target) ? target : undefined;
  if (!/^https?:/i.test(target) || !URL.canParse(target)) return undefined;
  const { pathname, search } = new URL(target);
  return pathOf(`${pathname}${search}`);
}

function isDecodable(target: string): boolean {
  const [path = ""] = target.split("?");
  try {
    decodeURIComponent(path);
    return true;
  } catch {
    return false;
  }
}
