import type { IncomingMessage, ServerResponse } from "node:http";
import { log } from "@/lib/log";
import { networkOf } from "@/lib/network";
import { type Address, addressOf } from "@/server/page-cache/addresses";
import { Places, type Room } from "./places";

/** A newsroom behind one address reads with many; a process takes some thousands of idle connections with ease. */
const usualRoom: Room = { ofCaller: 30, inAll: 2000 };
/** Often enough that a proxy does not take a connection for dead, in milliseconds. */
const beat = 25_000;
/** When it is worth another try, in seconds. */
const retryAfter = "60";

const path = "/live";

interface Pages {
  /** Whether anything that changes is heard of just now. */
  readonly hears: boolean;
  /** What names the page as things stand; undefined where there is no such page. */
  version(address: Address): Promise<string | undefined>;
  /** Tells whenever pages may have changed; returns how to stop. */
  onTouched(listener: () => void): () => void;
}

interface Watched {
  address: Address;
  version: string;
  readers: Set<ServerResponse>;
}

/**
 * Tells open pages that they have changed (`GET /live?page=/meetings/…`, server-sent events). A page is made anew before
 * its readers are told, so that nobody is told of what they could not see.
 */
export class Live {
  readonly #watched = new Map<string, Watched>();
  readonly #places: Places;
  readonly #beating: NodeJS.Timeout;
  readonly #stopHearing: () => void;
  #looking: "no" | "yes" | "again" = "no";
  #isStopped = false;

  constructor(
    private readonly pages: Pages,
    room: Room = usualRoom,
  ) {
    this.#places = new Places(room);
    this.#beating = setInterval(() => this.#beat(), beat).unref();
    this.#stopHearing = pages.onTouched(() => void this.#look());
  }

  /** Answers who wants to hear of a page; says that it has not where the request is for something else. */
  answer(request: IncomingMessage, response: ServerResponse): boolean {
    const { pathname, searchParams } = new URL(request.url ?? "/", "http://site");
    if (pathname !== path) return false;
    const address = addressOf(searchParams.get("page") ?? "");
    response.setHeader("cache-control", "no-store");
    // Of the past and of searches there is no news. With 204 a browser asks no more.
    if (request.method !== "GET" || !address || address.endless) response.writeHead(204).end();
    else
      this.#open(address, request, response).catch((error: unknown) => {
        log.error({ err: error, path: address.key }, "Nobody could be told of a page");
        response.destroy();
      });
    return true;
  }

  /** Ends every connection: whoever is cut off finds another instance, or this one again later. */
  stop(): void {
    this.#isStopped = true;
    clearInterval(this.#beating);
    this.#stopHearing();
    for (const { readers } of this.#watched.values()) for (const reader of readers) reader.end();
    this.#watched.clear();
  }

  async #open(address: Address, request: IncomingMessage, response: ServerResponse): Promise<void> {
    if (this.#isStopped || !this.pages.hears) return refuse(response, 503);
    const place = this.#places.take(networkOf(String(request.headers["x-forwarded-for"])));
    if ("full" in place) return refuse(response, place.full === "caller" ? 429 : 503);
    response.once("close", () => {
      place.leave();
      this.#leave(address, response);
    });
    const version = await this.pages.version(address);
    if (response.destroyed) return;
    if (this.#isStopped) return refuse(response, 503);
    if (version === undefined) {
      response.writeHead(204).end();
      return;
    }
    request.socket.setKeepAlive(true, beat);
    response.writeHead(200, { "content-type": "text/event-stream", "x-accel-buffering": "no" });
    const page = this.#watched.get(address.key) ?? { address, version, readers: new Set() };
    this.#watched.set(address.key, page);
    page.readers.add(response);
    tell(response, page.version);
    // It may have changed while it was asked after, when nobody was listening yet.
    await this.#lookAt(page);
  }

  #leave({ key }: Address, reader: ServerResponse): void {
    const page = this.#watched.get(key);
    page?.readers.delete(reader);
    if (page?.readers.size === 0) this.#watched.delete(key);
  }

  /** Looks at every page that somebody has open, one after another, and once more where something was touched meanwhile. */
  async #look(): Promise<void> {
    if (this.#looking !== "no") {
      this.#looking = "again";
      return;
    }
    do {
      this.#looking = "yes";
      for (const page of [...this.#watched.values()]) await this.#lookAt(page);
    } while ((this.#looking as string) === "again");
    this.#looking = "no";
  }

  async #lookAt(page: Watched): Promise<void> {
    const version = await this.pages.version(page.address).catch(() => undefined);
    if (version === undefined || version === page.version) return;
    page.version = version;
    for (const reader of page.readers) tell(reader, version);
  }

  #beat(): void {
    for (const { readers } of this.#watched.values()) for (const reader of readers) write(reader, ":\n\n");
  }
}

const refuse = (response: ServerResponse, status: 429 | 503): void =>
  void response.writeHead(status, { "retry-after": retryAfter }).end();

const tell = (reader: ServerResponse, version: string) =>
  write(reader, `event: version\ndata: ${version}\n\n`);

/** Whoever has not taken what they were sent before is cut off, and may ask again. */
function write(reader: ServerResponse, words: string): void {
  if (reader.writableNeedDrain) reader.destroy();
  else reader.write(words);
}
