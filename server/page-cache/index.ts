import type { IncomingMessage, ServerResponse } from "node:http";
import { setTimeout as pause } from "node:timers/promises";
import { LRUCache } from "lru-cache";
import { sessionCookie } from "@/auth/sessions";
import { onTouched, type Touched } from "@/ledger";
import { type Clock, systemClock } from "@/lib/clock";
import type { Env } from "@/lib/env";
import { log } from "@/lib/log";
import { readingFromPrimary } from "@/published/place";
import type { ReplicaRoute } from "@/server/replica/route";
import { securityHeaders } from "@/server/security-headers";
import { type Address, addressOf } from "./addresses";
import { isAnyReader } from "./callers";
import { Changes } from "./changes";
import { ageOf } from "./last-known";
import { Listener } from "./listener";
import { type Made, Pages } from "./pages";
import { type Handler, renderWith } from "./render";
import { send, sendOn } from "./send";
import { sendUnavailable } from "./unavailable";

/** How long a page may still take once the database is away, in milliseconds: it may be coming from a replica. */
const patience = 500;

const secure = securityHeaders(false);

type Settings = Pick<Env, "siteUrl" | "pageCacheMegabytes"> & { databaseUrl: string };

/** Answers requests for public pages from memory, and has a handler make what is not there. */
export class PageCache {
  readonly #changes = new Changes();
  readonly #pages: Pages;
  readonly #listener: Listener;
  /** The last acts that were heard of: what this process did itself, it hears of twice. */
  readonly #acts = new LRUCache<string, true>({ max: 1000 });
  readonly #addresses = new LRUCache<string, Address>({ max: 1000 });
  readonly #cookie: string;
  readonly #stopTelling: () => void;

  constructor(
    { databaseUrl, siteUrl, pageCacheMegabytes: megabytes }: Settings,
    handler: Handler,
    private readonly clock: Clock = systemClock,
    private readonly replica?: ReplicaRoute,
  ) {
    const render = renderWith(handler, siteUrl);
    this.#pages = new Pages({ render, changes: this.#changes, megabytes, clock });
    const touch = (touched: Touched) => this.#touch(touched);
    this.#listener = new Listener(databaseUrl, touch, () => this.#touchSubjects("everything"));
    this.#stopTelling = onTouched(touch);
    this.#cookie = sessionCookie(siteUrl).name;
    replica?.onceMore(() => this.#changes.touch("everything"));
  }

  /** Resolves once it hears what changes, or knows that it cannot. */
  start(): Promise<void> {
    return this.#listener.start();
  }

  stop(): void {
    this.#stopTelling();
    this.#listener.stop();
  }

  /** Answers a request, where it is for a public page as every reader gets it; else says that it has not. */
  answer(request: IncomingMessage, response: ServerResponse): boolean {
    const { method, headers, url = "" } = request;
    if (method !== "GET" && method !== "HEAD") return false;
    const address = this.#addressOf(url);
    if (!address) return false;
    const { hearing } = this.#listener;
    // While the database is away there is nothing newer for an editor either.
    if (hearing !== "unreachable" && !isAnyReader(headers, this.#cookie)) return false;
    const page = hearing === "hears" ? this.#pages.current(address) : undefined;
    if (page) send(request, response, page);
    else
      this.#make(address, request, response).catch((error: unknown) => {
        log.error({ err: error, path: address.key }, "A page failed outside its handler");
        if (response.headersSent) response.destroy();
        else response.writeHead(500).end("Something went wrong on our side.");
      });
    return true;
  }

  /** Whether it hears of every change. */
  get hears(): boolean {
    return this.#listener.hearing === "hears";
  }

  /** Tells whenever pages may have changed; returns how to stop. */
  onTouched(listener: () => void): () => void {
    return this.#changes.onTouched(listener);
  }

  /** What names a page as things stand, as its answer does too; undefined where there is no such page. */
  async version(address: Address): Promise<string | undefined> {
    const page = (this.hears && this.#pages.current(address)) || (await this.#pages.fresh(address)).page;
    return page?.status === 200 ? page.version : undefined;
  }

  /** The address of a target; those that many ask for are worked out once. */
  #addressOf(target: string): Address | undefined {
    const known = this.#addresses.get(target);
    if (known) return known;
    const address = addressOf(target);
    if (address) this.#addresses.set(target, address);
    return address;
  }

  #touch({ act, subjects }: Touched): void {
    if (this.#acts.has(act)) return;
    this.#acts.set(act, true);
    this.#touchSubjects(subjects);
  }

  #touchSubjects(subjects: Touched["subjects"]): void {
    this.#changes.touch(subjects);
    this.replica?.heardOfChange();
  }

  async #make(address: Address, request: IncomingMessage, response: ServerResponse): Promise<void> {
    const isFromReplica = this.replica?.isWell;
    let made = await this.#made(address);
    // What fails there is made once more, from the primary.
    if (isFailure(made) && isFromReplica) made = await readingFromPrimary(() => this.#made(address));
    if (made?.page) return send(request, response, made.page);
    const hasFailed = isFailure(made);
    const last = hasFailed ? await this.#pages.lastKnown(address) : undefined;
    if (last) return send(request, response, last, ageOf(last, this.clock.now().getTime()));
    for (const [name, value] of secure(address.key)) response.setHeader(name, value);
    // With the record in reach, a failure is the page's own, and it says so.
    if (made && (!hasFailed || this.#listener.hearing === "hears")) sendOn(request, response, made.rendered);
    else await sendUnavailable(request, response);
  }

  /** The page made anew; undefined where that fails, or would take longer than a reader should wait in vain. */
  async #made(address: Address): Promise<Made | undefined> {
    if (this.#listener.hearing === "unreachable" && !this.replica) return undefined;
    const over = new AbortController();
    const inVain = async () => {
      await this.#listener.lost(over.signal);
      await pause(patience, undefined, { signal: over.signal });
      return undefined;
    };
    const failed = (error: unknown) => {
      if (!over.signal.aborted) log.error({ err: error, path: address.key }, "A page could not be made");
      return undefined;
    };
    const made = this.#pages.fresh(address).catch(failed);
    const ways: Promise<Made | undefined>[] = [made, inVain().catch(() => undefined)];
    if (this.replica?.isWell) ways.push(this.replica.lost(over.signal).catch(() => undefined));
    return Promise.race(ways).finally(() => over.abort());
  }
}

const isFailure = (made: Made | undefined): boolean => !made || made.rendered.status >= 500;
