import { z } from "zod";
import { authorise, type Context } from "@/ledger";
import { invalid } from "@/lib/errors";
import { parse } from "@/lib/parse";
import { webAddress } from "@/lib/text";
import { cleanAddress } from "@/sources/address/comparable";
import { type PublisherKnown, publisherAt, sourcesAt } from "@/sources/address/find";
import type { ReadMark } from "@/sources/looking/mark";
import type { SourceChoice } from "@/sources/read";
import { lookFailureLabels } from "@/sources/vocabulary";
import { type Fetching, readPage, siteFetching } from "./read-page";

/** What was read at an address, for an editor to correct. Nothing of it is on record. */
export interface AddressRead {
  /** The address to put on record: the page's own, without what readers are tracked by. */
  url: string;
  title: string | null;
  /** The publisher that this record knows by the address or by the name; the name that the page gives. */
  publisher: PublisherKnown | null;
  publisherNamed: string | null;
  authors: string | null;
  /** EDTF. */
  published: string | null;
  /** BCP 47. */
  language: string | null;
  text: string;
  /** When, RFC 3339. */
  readAt: string;
  /** What later looks are compared with. */
  mark: ReadMark;
  /** Sources on record whose address is all but the same. */
  same: SourceChoice[];
}

/**
 * Fetches the page at an address because an editor asks for it, and reads it. Writes nothing.
 * @throws RecordError `invalid` where there is nothing to read, with the reason beside `url`; as {@link authorise} does.
 */
export async function readAddress(
  context: Context,
  address: string,
  fetching: Fetching = siteFetching(),
): Promise<AddressRead> {
  authorise(context, "source.record");
  const { url: given } = parse(z.object({ url: webAddress }), { url: address });
  const read = await readPage(given, fetching);
  if (read.kind !== "read")
    throw invalid({ url: lookFailureLabels[read.kind === "failed" ? read.why : "not_read"] });
  const url = cleanAddress(read.canonical ?? read.url);
  const { title, authors, published, language, sha256, etag, lastModified } = read;
  const [publisher, same] = await Promise.all([
    publisherAt(context.db, url, read.publisher),
    sourcesAt(context.db, url),
  ]);
  return {
    url,
    title,
    publisher,
    publisherNamed: read.publisher,
    authors,
    published,
    language,
    text: read.text ?? "",
    readAt: context.clock.now().toISOString(),
    mark: { url, title, sha256, etag, lastModified },
    same,
  };
}
