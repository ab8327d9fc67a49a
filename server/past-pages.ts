import type { IncomingMessage, ServerResponse } from "node:http";
import onHeaders from "on-headers";
import { systemClock } from "@/lib/clock";
import { decoded } from "@/lib/decoded";
import { canonicalInstant, isSettled } from "@/published/stood/instant";

const stoodAddress = /^\/(?:meetings|claims|actors)\/[^/]+\/as-of\/([^/?]+)(?:\?|$)/;

/** A page as it stood at a moment that is past and settled never changes, so whoever has it may keep it for ever. */
export function keepPastPages(request: IncomingMessage, response: ServerResponse, clock = systemClock): void {
  const [, named] = stoodAddress.exec(request.url ?? "") ?? [];
  const instant = named && canonicalInstant(decoded(named));
  if (!instant || !isSettled(instant, clock.now())) return;
  onHeaders(response, () => {
    if (response.statusCode === 200)
      response.setHeader("Cache-Control", "public, max-age=31536000, immutable");
  });
}
