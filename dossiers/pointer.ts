/** A place in a JSON document (RFC 6901): "" is the whole, "/actors/0/name" a field. */
export function pointerTo(path: readonly PropertyKey[]): string {
  return path.map((part) => `/${String(part).replaceAll("~", "~0").replaceAll("/", "~1")}`).join("");
}
