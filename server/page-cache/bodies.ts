import { createHash } from "node:crypto";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";

/** Codings that bodies are kept in, the smallest first. */
export const encodings = ["br", "gzip", "identity"] as const;
export type Encoding = (typeof encodings)[number];
export type Bodies = Readonly<Record<Encoding, Buffer>>;

const brotli = promisify(brotliCompress);
const zip = promisify(gzip);

/** Small enough in a few milliseconds: readers of a page that has just changed wait for it. */
const quality = 5;

export async function bodiesOf(identity: Buffer): Promise<Bodies> {
  const [br, gzip] = await Promise.all([
    brotli(identity, {
      params: {
        [constants.BROTLI_PARAM_QUALITY]: quality,
        [constants.BROTLI_PARAM_SIZE_HINT]: identity.length,
      },
    }),
    zip(identity),
  ]);
  return { br, gzip, identity };
}

/** What names a page by what it says. */
export const versionOf = (identity: Buffer): string =>
  createHash("sha256").update(identity).digest("base64url").slice(0, 22);

/** The same whatever it is compressed with, and so a weak one (RFC 9110, 8.8.1). */
export const etagOf = (version: string): string => `W/"${version}"`;
