/** A part of an address with its percent-encoding undone (RFC 3986, 2.1); as it is where that is malformed. */
export function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
