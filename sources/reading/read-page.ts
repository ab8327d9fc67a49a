import { currentSettings } from "@/lib/settings";
import { limits } from "@/lib/text";
import { type FetchOptions, fetchPage } from "@/lib/web/fetch-page";
import { hashOf } from "@/sources/capture";
import type { LookFailure } from "@/sources/vocabulary";
import type { Article } from "./article.mjs";
import { readBytes } from "./read-bytes";

/** How pages are fetched. */
export type Fetching = Pick<FetchOptions, "allowed" | "userAgent" | "resolve" | "limits">;

export interface PageRead extends Article {
  kind: "read";
  /** Where it was found in the end. */
  url: string;
  /** SHA-256 of the words, lower-case hexadecimal. */
  sha256: string;
  etag: string | null;
  lastModified: string | null;
}

export type Read = PageRead | { kind: "not_modified" } | { kind: "failed"; why: LookFailure };

/** As this site fetches: under its own name, with where to complain. */
export function siteFetching(): Fetching {
  const { fetchAllow, siteUrl } = currentSettings();
  return { allowed: fetchAllow, userAgent: `Onrecord (+${siteUrl})` };
}

/** Fetches the page at an address and reads it. Reads nothing where it is still the version that is known. */
export async function readPage(
  address: string,
  fetching: Fetching,
  known?: { etag: string | null; lastModified: string | null },
): Promise<Read> {
  const fetched = await fetchPage(address, { ...fetching, ...(known && { known }) });
  if (fetched.kind !== "page") return fetched;
  const { bytes, contentType, url, etag, lastModified } = fetched;
  const article = await readBytes({ bytes, contentType, url });
  const text = wordsToKeep(article?.text);
  if (!article || !text) return { kind: "failed", why: "not_read" };
  return { ...article, kind: "read", url, text, sha256: hashOf(text), etag, lastModified };
}

/** As they are kept when an editor saves them: in normal form, within the limit, without what cannot be written. */
function wordsToKeep(text: string | null | undefined): string | null {
  const clean = text
    ?.replace(/\r\n?/g, "\n")
    .replace(/(?![\n\t])\p{Cc}|\p{Cs}/gu, "")
    .normalize("NFC");
  return clean ? [...clean].slice(0, limits.capture).join("").trim() || null : null;
}
