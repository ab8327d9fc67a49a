import ipaddr from "ipaddr.js";

/** Azure's metadata and DNS server, which answers inside any of its networks though the address is a public one. */
const inward = new Set(["168.63.129.16"]);

const globalUnicast = ipaddr.parseCIDR("2000::/3") as [ipaddr.IPv6, number];

/**
 * Whether an IP address is one of the public internet: none of the ranges that IANA keeps for special purposes
 * (private, loopback, link-local, shared, documentation, multicast, tunnels …), in whatever form it is written,
 * IPv4 inside IPv6 included.
 */
export function isPublicAddress(address: string): boolean {
  if (!ipaddr.isValid(address)) return false;
  const parsed = ipaddr.process(address);
  if (parsed.range() !== "unicast" || inward.has(parsed.toString())) return false;
  return parsed instanceof ipaddr.IPv4 || parsed.match(globalUnicast);
}
