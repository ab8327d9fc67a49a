import { type LookupAddress, type LookupOptions, lookup as systemLookup } from "node:dns";
import { isIP, type LookupFunction } from "node:net";
import { Agent, buildConnector } from "undici";
import { type AllowedHost, bareHost, isAllowed } from "./allowed-hosts";
import { isPublicAddress } from "./public-address";

/** An address that is not of the public internet, and that nobody has allowed. */
export class InwardAddress extends Error {
  override readonly name = "InwardAddress";
}

/** All addresses of a host, as node:dns answers them. */
export type Resolve = (
  hostname: string,
  options: LookupOptions & { all: true },
  answer: (error: NodeJS.ErrnoException | null, addresses: LookupAddress[]) => void,
) => void;

/**
 * Connects to public addresses and to allowed hosts, and to nothing else. What is checked is the address that the
 * connection is made to: a name is resolved once, for the connection itself, so that no second answer can differ.
 * @param timeout for connecting, in milliseconds.
 */
export function guardedAgent(
  allowed: readonly AllowedHost[],
  timeout: number,
  resolve: Resolve = systemLookup,
): Agent {
  const open = buildConnector({ timeout });
  const guarded = buildConnector({ timeout, lookup: publicOnly(resolve) } as buildConnector.BuildOptions);
  const trusted = buildConnector({ timeout, lookup: anyOf(resolve) } as buildConnector.BuildOptions);
  return new Agent({
    connect(options, callback) {
      const host = bareHost(options.hostname);
      const port = Number(options.port) || (options.protocol === "https:" ? 443 : 80);
      if (isAllowed(allowed, host, port)) (isIP(host) ? open : trusted)(options, callback);
      // An address needs no look-up, so none would check it.
      else if (isIP(host) && !isPublicAddress(host)) callback(new InwardAddress(), null);
      else guarded(options, callback);
    },
    // Each request by itself: a connection that was checked for one is not used for another.
    pipelining: 0,
    maxHeaderSize: 16_384,
  });
}

const anyOf =
  (resolve: Resolve): LookupFunction =>
  (hostname, options, answer) =>
    resolve(hostname, { ...options, all: true }, (error, addresses) => {
      const [first] = addresses ?? [];
      if (error || !first) answer(error ?? new Error("The host has no address."), "", 0);
      else if (options.all) answer(null, addresses);
      else answer(null, first.address, first.family);
    });

/** Refuses a name of which any address is inward: which of them is taken would be left to chance. */
function publicOnly(resolve: Resolve): LookupFunction {
  return anyOf((hostname, options, answer) =>
    resolve(hostname, options, (error, addresses) => {
      if (!error && !addresses.every(({ address }) => isPublicAddress(address))) {
        answer(new InwardAddress(), []);
      } else answer(error, addresses);
    }),
  );
}
