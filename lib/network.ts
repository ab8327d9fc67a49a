import ipaddr from "ipaddr.js";

/**
 * The network that one caller has to call from: an IPv4 address itself; of an IPv6 address the /64, all of which one
 * subscriber has. What is no address is its own network.
 */
export function networkOf(address: string): string {
  if (!ipaddr.isValid(address)) return address;
  const parsed = ipaddr.parse(address);
  if (!(parsed instanceof ipaddr.IPv6)) return address;
  return `${new ipaddr.IPv6([...parsed.parts.slice(0, 4), 0, 0, 0, 0]).toNormalizedString()}/64`;
}
