import type { IncomingMessage, ServerResponse } from "node:http";
import { RecordError } from "@/lib/errors";
import { problem } from "@/lib/problem";

/** Where forms are sent: to the desk, to Auth.js, and by readers who follow something by e-mail. */
const takesForms = /^\/(?:desk(?:[/?]|$)|api\/auth\/|(?:[a-z-]+\/)?alerts(?:[/?]|$))/;

/** Where mail programs end an alert with one click (RFC 8058): they are no page, and name no origin. */
const endsAlert = /^\/alerts\/one-click\//;

/** Where programs send something. A token says for whom, which no page of another site has a browser send along. */
const takesDossiers = /^\/api\/v1\/import(?:\?|$)/;

/** Where pages of other sites ask first what they may; the route tells them. */
const isAskedFromElsewhere = /^\/api\/v1(?!\/import)(?:[/?]|$)/;

/** Next's own, while it serves a developer. */
const ofDevelopment = /^\/(?:_next|__nextjs)/;

/**
 * Turns away a request whose method is not offered at its address (405), and a form that does not say that it was sent
 * from a page of this site (403): Next takes one without an origin for its own.
 * @returns whether it was turned away, and so answered.
 */
export function turnsAway(
  request: IncomingMessage,
  response: ServerResponse,
  isDevelopment: boolean,
): boolean {
  const path = request.url ?? "/";
  if (isDevelopment && ofDevelopment.test(path)) return false;
  const offered = offeredAt(path);
  const { method = "" } = request;
  if (method === "OPTIONS" && isAskedFromElsewhere.test(path)) return false;
  if (method === "OPTIONS") response.writeHead(204, { allow: offered.join(", ") }).end();
  else if (!offered.includes(method)) refuseMethod(response, offered);
  else if (method === "POST" && takesForms.test(path) && !endsAlert.test(path) && !isFromHere(request))
    refuseSender(response);
  else return false;
  return true;
}

function offeredAt(path: string): readonly string[] {
  if (takesDossiers.test(path)) return ["POST", "OPTIONS"];
  return ["GET", "HEAD", "OPTIONS", ...(takesForms.test(path) ? ["POST"] : [])];
}

/** A browser names the origin of what it posts, or says `null` where it hides it. Where it names one, Next compares. */
function isFromHere({ headers }: IncomingMessage): boolean {
  const { origin = "null" } = headers;
  return origin !== "null" || headers["sec-fetch-site"] === "same-origin";
}

function refuseMethod(response: ServerResponse, offered: readonly string[]): void {
  response.setHeader("allow", offered.join(", "));
  refuse(response, new RecordError("not_offered", `What is offered here: ${offered.join(", ")}.`));
}

function refuseSender(response: ServerResponse): void {
  refuse(
    response,
    new RecordError("forbidden", "This was not sent from a page of this site: its `Origin` is missing."),
  );
}

/** Answers with problem details (RFC 9457). */
export function refuse(response: ServerResponse, error: RecordError): void {
  const refusal = problem(error);
  response.writeHead(refusal.status, Object.fromEntries(refusal.headers));
  void refusal.text().then((body) => response.end(body));
}
