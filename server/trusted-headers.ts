import type { IncomingMessage } from "node:http";
import { isIP } from "node:net";
import proxyAddress from "proxy-addr";

/** Only a trusted proxy may say these things about the caller and the address asked for. */
const proxyHeaders = [
  "forwarded",
  "x-forwarded-host",
  "x-forwarded-proto",
  "x-forwarded-port",
  "x-real-ip",
] as const;

/**
 * Makes `x-forwarded-for` the one address of the caller, as far as the trusted proxies vouch for it, and drops what
 * anyone else claims. `false` when the caller has left already.
 */
export function trustedHeaders(trustProxy: readonly string[]): (request: IncomingMessage) => boolean {
  const trust = proxyAddress.compile([...trustProxy]);
  return (request) => {
    const peer = request.socket.remoteAddress;
    if (!peer) return false;
    if (!trust(peer, 0)) for (const name of proxyHeaders) delete request.headers[name];
    const address = proxyAddress(request, trust);
    request.headers["x-forwarded-for"] = withoutMapping(isIP(address) ? address : peer);
    return true;
  };
}

/** An IPv4 caller of a socket for both protocols has an address like ::ffff:192.0.2.1. */
function withoutMapping(address: string): string {
  return address.replace(/^::ffff:(?=\d+\.)/i, "");
}
