import ipaddr from "ipaddr.js";

/** A host that may be reached besides public addresses; without a port, at every port. */
export interface AllowedHost {
  host: string;
  port: number | null;
}

/**
 * Reads hosts separated by commas, each a name or an IP address, with or without a port: `wiki.internal,
 * 127.0.0.1:8080, [::1]`. Null when one of them is none.
 */
export function readAllowedHosts(text: string): AllowedHost[] | null {
  const hosts = text.split(",").map((one) => allowedHost(one.trim()));
  return hosts.every((host) => host !== null) ? hosts : null;
}

function allowedHost(text: string): AllowedHost | null {
  // URL() would take paths, user names and ports that are left empty.
  if (!/^(?:\[[0-9a-f:.]+\]|[a-z0-9_.-]+)(?::\d{1,5})?$/i.test(text)) return null;
  const address = `http://${text}`;
  if (!URL.canParse(address)) return null;
  const port = /:(\d+)$/.exec(text.replace(/^\[.*\]/, ""))?.[1];
  return { host: bareHost(new URL(address).hostname), port: port ? Number(port) : null };
}

export function isAllowed(allowed: readonly AllowedHost[], hostname: string, port: number): boolean {
  const host = bareHost(hostname);
  return allowed.some((one) => one.host === host && (one.port === null || one.port === port));
}

/** A host without brackets and final dot; an IP address in its one short form. */
export function bareHost(hostname: string): string {
  const bare = hostname
    .replace(/^\[(.*)\]$/, "$1")
    .replace(/\.$/, "")
    .toLowerCase();
  return ipaddr.isValid(bare) ? ipaddr.parse(bare).toString() : bare;
}
