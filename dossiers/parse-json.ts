export type ParsedJson = { ok: true; value: unknown } | { ok: false; message: string };

/** Reads JSON (RFC 8259), with or without a byte-order mark. A message names the line and column, from 1. */
export function parseJson(text: string): ParsedJson {
  const json = text.replace(/^\uFEFF/, "");
  try {
    return { ok: true, value: JSON.parse(json) };
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    const before = json.slice(0, offsetOf(error, json)).split("\n");
    const column = (before.at(-1)?.length ?? 0) + 1;
    return { ok: false, message: `Expected JSON; line ${before.length}, column ${column}: ${gist(error)}.` };
  }
}

/** Where reading failed. The engine says so, but not for a token it did not expect. */
function offsetOf(error: SyntaxError, json: string): number {
  return statedOffset(error, json) ?? offsetOfUnexpected(json);
}

function statedOffset({ message }: SyntaxError, json: string): number | null {
  if (message.startsWith("Unexpected end")) return json.length;
  const [, offset] = /at position (\d+)/.exec(message) ?? [];
  return offset === undefined ? null : Number(offset);
}

/** The shortest beginning that fails before its own end, found by halving, ends with the unexpected token. */
function offsetOfUnexpected(json: string): number {
  let sound = 0;
  let failing = json.length;
  while (failing - sound > 1) {
    const middle = Math.floor((sound + failing) / 2);
    if (failsEarly(json.slice(0, middle))) failing = middle;
    else sound = middle;
  }
  return failing - 1;
}

function failsEarly(beginning: string): boolean {
  try {
    JSON.parse(beginning);
    return false;
  } catch (error) {
    const offset = statedOffset(error as SyntaxError, beginning);
    return offset === null || offset < beginning.length;
  }
}

/** The engine's message without what line and column say better. */
function gist({ message }: SyntaxError): string {
  return message.replace(/, (?:\.\.\.)?".*$/s, "").replace(/(?: in JSON)? at position .*$/s, "");
}
