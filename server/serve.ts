import { readFileSync } from "node:fs";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import compression from "compression";
import next from "next";
import onHeaders from "on-headers";
import { sessionCookie } from "@/auth/sessions";
import { answering } from "@/lib/answering";
import { systemClock } from "@/lib/clock";
import type { Env } from "@/lib/env";
import { RecordError } from "@/lib/errors";
import { log } from "@/lib/log";
import { isSameDatabase } from "@/lib/same-database";
import { readingFromPrimary, setReplicaWell } from "@/published/place";
import { logConsole } from "./console-log";
import { DatabaseWatch } from "./database-watch";
import { asDocuments } from "./documents";
import { refuse, turnsAway } from "./door";
import { inWords } from "./in-words";
import { inLanguages } from "./languages";
import { Live } from "./live/live";
import { PageCache } from "./page-cache";
import { isAnyReader } from "./page-cache/callers";
import { eitherOf } from "./replica/either";
import { positionsOf } from "./replica/positions";
import { answerLimit, ReplicaRoute } from "./replica/route";
import { pathOf } from "./request-target";
import { securityHeaders, tellPolicy } from "./security-headers";
import { trustedHeaders } from "./trusted-headers";

/** How long requests that are under way may take to finish once the server stops, in milliseconds. */
const patience = 10_000;

/** The settings of a process whose database is open. */
export type Served = Env & { databaseUrl: string };

type Handler = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

/** Serves the site from this process, on every interface unless a host is named. Resolves once it listens. */
export async function serve(
  env: Served,
  mode: "production" | "development",
  host?: string,
): Promise<{ stop(): Promise<void> }> {
  const dev = mode === "development";
  if (!dev) process.env["__NEXT_PRIVATE_STANDALONE_CONFIG"] = builtSettings();
  if (!dev) logConsole(log);
  const server = httpServer();
  // The site has no web sockets. Next would leave a socket that asks for one open for good, so in production it gets a
  // server to listen for them that nobody reaches; the real one then answers such requests like any other.
  const app = next({
    dev,
    port: env.port,
    hostname: "localhost",
    httpServer: dev ? server : createServer(),
  });
  await app.prepare();
  keepServing();
  const desk = new DatabaseWatch(env.databaseUrl);
  const replica = routeTo(env);
  const watches = { desk, published: replica ? eitherOf(replica, desk) : desk };
  const made = inWords(app.getRequestHandler(), watches);
  const handler = withItsStatus(inLanguages(dev ? made : asDocuments(made)));
  // In development a page changes whenever its code does.
  const pages =
    dev || env.pageCacheMegabytes === 0 ? undefined : new PageCache(env, handler, systemClock, replica);
  await pages?.start();
  const live = pages && new Live(pages);
  server.on("request", answer(handler, env, dev, pages, live));
  await listen(server, env.port, host);
  return {
    async stop() {
      live?.stop();
      // In development a page that is open holds a socket for as long as it is.
      if (!dev) await drain(server);
      pages?.stop();
      await app.close();
      await Promise.all([desk.stop(), replica?.stop()]);
    },
  };
}

/** The way to the replica, where public pages have one. */
function routeTo({ databaseUrl, replicaUrl = databaseUrl }: Served): ReplicaRoute | undefined {
  if (isSameDatabase(databaseUrl, replicaUrl)) return undefined;
  return new ReplicaRoute(positionsOf(databaseUrl, replicaUrl, answerLimit), setReplicaWell);
}

/**
 * Next's settings as the build wrote them down, as JSON. They are handed to Next as its own standalone server does
 * it: to read them anew from next.config.ts, it would load its compiler into this process.
 */
function builtSettings(): string {
  const written = readFileSync(join(".next", "required-server-files.json"), "utf8");
  return JSON.stringify(JSON.parse(written).config);
}

/** As `next start` does: what goes wrong beside a request is logged, and does not end everyone else's. */
function keepServing(): void {
  process.on("uncaughtException", (error) =>
    log.fatal({ err: error }, "Something failed outside any request"),
  );
  process.on("unhandledRejection", (error) => log.error({ err: error }, "A failure was left unhandled"));
}

/** Load balancers commonly keep a connection for 60 seconds: ours outlasts them, or they would meet a closed one. */
function httpServer(): Server {
  return createServer({ keepAliveTimeout: 65_000, headersTimeout: 20_000, requestTimeout: 120_000 });
}

/** Sends each answer with the status that its page asks for. */
const withItsStatus =
  (handler: Handler): Handler =>
  (request, response) =>
    answering((statusOf) => {
      onHeaders(response, () => {
        response.statusCode = statusOf() ?? response.statusCode;
      });
      return handler(request, response);
    });

function answer(handler: Handler, env: Env, dev: boolean, pages?: PageCache, live?: Live) {
  const secure = securityHeaders(dev, env.siteUrl);
  const settleHeaders = trustedHeaders(env.trustProxy);
  const { name: cookie } = sessionCookie(env.siteUrl);
  // Its types are those of Express, which it does not need.
  const compress = compression() as unknown as (...asked: [...Parameters<Handler>, () => void]) => void;
  return (request: IncomingMessage, response: ServerResponse): void => {
    const target = pathOf(request.url);
    if (target !== undefined) request.url = target;
    if (pages?.answer(request, response)) return;
    const security = secure(request.url ?? "");
    for (const [name, value] of security) response.setHeader(name, value);
    if (target === undefined) {
      refuse(response, new RecordError("invalid", "What is asked for is no path, or not encoded as one."));
      return;
    }
    if (!settleHeaders(request)) {
      request.destroy();
      return;
    }
    if (turnsAway(request, response, dev) || live?.answer(request, response)) return;
    tellPolicy(request.headers, security);
    // Whoever is signed in may have written what they now read.
    const isReader = isAnyReader(request.headers, cookie);
    compress(request, response, () => {
      const answered = isReader
        ? handler(request, response)
        : readingFromPrimary(() => handler(request, response));
      answered.catch((error: unknown) => {
        log.error({ err: error, path: request.url }, "A request failed outside the pages");
        if (response.headersSent) response.destroy();
        else response.writeHead(500).end("Something went wrong on our side.");
      });
    });
  };
}

function listen(server: Server, port: number, host?: string): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen({ port, ...(host && { host }) }, () => {
      server.off("error", reject);
      resolve();
    });
  });
}

/** Takes no more connections and lets requests finish, within bounds. */
async function drain(server: Server): Promise<void> {
  const closed = new Promise<void>((resolve) => server.close(() => resolve()));
  const idle = setInterval(() => server.closeIdleConnections(), 50);
  await Promise.race([closed, pause(patience, undefined, { ref: false })]);
  clearInterval(idle);
  server.closeAllConnections();
}
