import normalizeUrl from "normalize-url";

/** What sites put into addresses to know where readers come from. */
const tracking = [
  /^utm_\w+$/i,
  /^(?:fbclid|gclid|dclid|gbraid|wbraid|msclkid|yclid|igshid|twclid|mc_cid|mc_eid|_ga|ref_src|at_medium|at_campaign|ocid|cmpid|smid|xtor)$/i,
];

/**
 * An address as it is compared: without scheme, `www.`, final slash, fragment and what readers are tracked by, the rest
 * of its query in order. Two addresses that are the same so are taken for one page, until an editor says otherwise.
 */
export const comparableAddress = (url: string): string =>
  normalizeUrl(url, {
    stripProtocol: true,
    stripWWW: true,
    stripHash: true,
    removeTrailingSlash: true,
    sortQueryParameters: true,
    removeQueryParameters: tracking,
  });

/** An address without what readers are tracked by, and without its fragment: what goes on record. */
export const cleanAddress = (url: string): string =>
  normalizeUrl(url, {
    stripWWW: false,
    stripHash: true,
    removeTrailingSlash: false,
    removeSingleSlash: false,
    sortQueryParameters: false,
    removeQueryParameters: tracking,
  });
