import { maxBytes } from "@/dossiers/validate";
import { RecordError } from "@/lib/errors";

const mostMegabytes = Math.floor(maxBytes / 1_000_000);

/**
 * The text of a request, as UTF-8.
 * @throws RecordError `too_large` as soon as there is more than a dossier may have; `invalid` when it is not UTF-8.
 */
export async function readText({ body, headers }: Request): Promise<string> {
  if (Number(headers.get("content-length")) > maxBytes) throw tooLarge();
  const parts: string[] = [];
  let bytes = 0;
  const decoder = new TextDecoder("utf-8", { fatal: true });
  try {
    for await (const chunk of body ?? []) {
      bytes += chunk.byteLength;
      if (bytes > maxBytes) throw tooLarge();
      parts.push(decoder.decode(chunk, { stream: true }));
    }
    parts.push(decoder.decode());
  } catch (error) {
    if (error instanceof TypeError) throw new RecordError("invalid", "A dossier is UTF-8; this is not.");
    throw error;
  }
  return parts.join("");
}

const tooLarge = () => new RecordError("too_large", `A dossier has at most ${mostMegabytes} MB.`);
