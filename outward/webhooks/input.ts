import { lookup } from "node:dns/promises";
import { isIP } from "node:net";
import { z } from "zod";
import { invalid } from "@/lib/errors";
import { currentSettings } from "@/lib/settings";
import { webAddress } from "@/lib/text";
import { type AllowedHost, bareHost, isAllowed } from "@/lib/web/allowed-hosts";
import { isPublicAddress } from "@/lib/web/public-address";
import { outwardEvents } from "@/outward/vocabulary";

/** A webhook as an administrator writes it. */
export const newWebhook = z.strictObject({
  url: webAddress,
  events: z
    .array(z.enum(outwardEvents, { error: "Choose from published, corrected and retracted." }))
    .min(1, { error: "Choose at least one kind of event." }),
});

/** What addresses a host has. */
export type AddressesOf = (host: string) => Promise<readonly string[]>;

const asSystem: AddressesOf = async (host) =>
  (await lookup(host, { all: true })).map(({ address }) => address);

/** How a webhook's host is judged: hosts that may be reached besides public ones, and how names are resolved. */
export interface Judging {
  allowed: readonly AllowedHost[];
  addressesOf: AddressesOf;
}
export const asConfigured = (): Judging => ({
  allowed: currentSettings().fetchAllow,
  addressesOf: asSystem,
});

/**
 * Refuses an address that nothing would be sent to, while its writer is there to mend it. Each delivery checks the
 * address that it connects to once more.
 * @throws RecordError `invalid` for what is not https or not of the public internet; hosts that are allowed may be both.
 */
export async function requireReachable(url: string, { allowed, addressesOf }: Judging): Promise<void> {
  const { protocol, hostname, port } = new URL(url);
  const host = bareHost(hostname);
  if (isAllowed(allowed, host, Number(port) || (protocol === "https:" ? 443 : 80))) return;
  const refuse = (message: string) => invalid({ url: message });
  if (protocol !== "https:") throw refuse("Write an address that begins with https://.");
  const inward = "Write an address of the public internet. FETCH_ALLOW can name hosts of your own besides.";
  if (isIP(host) && !isPublicAddress(host)) throw refuse(inward);
  const addresses = isIP(host) ? [host] : await addressesOf(host).catch(() => []);
  if (addresses.length === 0) throw refuse("No such host was found: check its name.");
  if (!addresses.every(isPublicAddress)) throw refuse(inward);
}
