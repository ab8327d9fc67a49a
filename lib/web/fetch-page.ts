import { type Dispatcher, fetch, type Response } from "undici";
import type { AllowedHost } from "./allowed-hosts";
import { guardedAgent, InwardAddress, type Resolve } from "./guarded-agent";

/** Why an address gave no page. */
export type FetchFailure =
  | "not_public"
  | "not_reached"
  | "too_slow"
  | "too_large"
  | "too_many_redirects"
  | "not_a_page"
  | "refused"
  | "gone";

export type Fetched =
  | {
      kind: "page";
      /** Where it was found in the end. */
      url: string;
      bytes: Uint8Array;
      contentType: string;
      etag: string | null;
      lastModified: string | null;
    }
  | { kind: "not_modified" }
  | { kind: "failed"; why: FetchFailure; status: number | null };

export interface FetchOptions {
  /** Hosts that may be reached besides public addresses. */
  allowed: readonly AllowedHost[];
  /** What the server calls itself. */
  userAgent: string;
  /** What an earlier answer said of its version: where it still holds, the answer is `not_modified`. */
  known?: { etag: string | null; lastModified: string | null };
  limits?: Partial<FetchLimits>;
  resolve?: Resolve;
}

interface FetchLimits {
  /** From the first request to the last byte, over all redirects, in milliseconds. */
  time: number;
  /** Of the body, unpacked. */
  bytes: number;
  redirects: number;
}

const usual: FetchLimits = { time: 15_000, bytes: 4_000_000, redirects: 5 };

const pages = new Set(["text/html", "application/xhtml+xml", "text/plain"]);

class Failed extends Error {
  constructor(
    readonly why: FetchFailure,
    readonly status: number | null = null,
  ) {
    super(why);
  }
}

/**
 * Fetches a page from the public internet, within limits of time, size, redirects and types. No address that is not
 * public is connected to, neither the given one nor one that a name resolves to or a redirect leads to, unless its
 * host is allowed. Never throws for what the other side does.
 */
export async function fetchPage(address: string, options: FetchOptions): Promise<Fetched> {
  const limits = { ...usual, ...options.limits };
  const agent = guardedAgent(options.allowed, limits.time, options.resolve);
  const signal = AbortSignal.timeout(limits.time);
  try {
    return await follow(address, options, limits, agent, signal);
  } catch (error) {
    const { why, status } = signal.aborted ? new Failed("too_slow") : failureOf(error);
    return { kind: "failed", why, status };
  } finally {
    // What is still arriving is of no more interest.
    await agent.destroy();
  }
}

async function follow(
  address: string,
  { userAgent, known }: FetchOptions,
  limits: FetchLimits,
  dispatcher: Dispatcher,
  signal: AbortSignal,
): Promise<Fetched> {
  let url = webAddressOf(address);
  for (let redirects = 0; redirects <= limits.redirects; redirects += 1) {
    const response = await fetch(url, {
      dispatcher,
      signal,
      redirect: "manual",
      headers: {
        "user-agent": userAgent,
        accept: "text/html,application/xhtml+xml,text/plain;q=0.5",
        ...(known?.etag && { "if-none-match": known.etag }),
        ...(known?.lastModified && { "if-modified-since": known.lastModified }),
      },
    });
    const location = response.status >= 300 && response.status < 400 && response.headers.get("location");
    if (!location) return pageOf(url, response, limits.bytes, known !== undefined);
    await response.body?.cancel();
    url = webAddressOf(location, url);
  }
  throw new Failed("too_many_redirects");
}

async function pageOf(url: URL, response: Response, most: number, isKnown: boolean): Promise<Fetched> {
  const { status, headers } = response;
  if (status === 304 && isKnown) return { kind: "not_modified" };
  if (status === 404 || status === 410) throw new Failed("gone", status);
  if (status !== 200) throw new Failed("refused", status);
  const contentType = headers.get("content-type") ?? "";
  const type = contentType.split(";")[0]?.trim().toLowerCase() ?? "";
  if (!pages.has(type)) throw new Failed("not_a_page", status);
  if (Number(headers.get("content-length")) > most) throw new Failed("too_large", status);
  return {
    kind: "page",
    url: url.href,
    bytes: await bytesOf(response, most),
    contentType,
    etag: headers.get("etag"),
    lastModified: headers.get("last-modified"),
  };
}

async function bytesOf(response: Response, most: number): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const part of response.body ?? []) {
    size += part.byteLength;
    if (size > most) throw new Failed("too_large", response.status);
    parts.push(part);
  }
  return Buffer.concat(parts);
}

/** http and https alone, and no user name or password in it, which would be sent. */
function webAddressOf(address: string, from?: URL): URL {
  if (!URL.canParse(address, from)) throw new Failed("not_public");
  const url = new URL(address, from);
  if (url.protocol !== "http:" && url.protocol !== "https:") throw new Failed("not_public");
  if (url.username || url.password) throw new Failed("not_public");
  return url;
}

/** What lies beneath “fetch failed”. */
function failureOf(error: unknown): Failed {
  for (let cause = error; cause instanceof Error; cause = cause.cause) {
    if (cause instanceof Failed) return cause;
    if (cause instanceof InwardAddress) return new Failed("not_public");
  }
  return new Failed("not_reached");
}
