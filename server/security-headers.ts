import { randomBytes } from "node:crypto";
import type { IncomingHttpHeaders } from "node:http";
import { currentSettings } from "@/lib/settings";
import {
  policyOfCards,
  policyOfDesk,
  policyOfDevelopment,
  policyOfDocuments,
} from "./content-security-policy";
import { isOfDesk } from "./documents";

const everywhere = {
  "X-Content-Type-Options": "nosniff",
  "Referrer-Policy": "strict-origin-when-cross-origin",
  "Permissions-Policy": "camera=(), microphone=(), geolocation=()",
  "Cross-Origin-Opener-Policy": "same-origin",
};

/** A year. Its other hosts are the business of whoever runs the domain. */
const byHttpsAlone = { "Strict-Transport-Security": "max-age=31536000" };

type Headers = ReadonlyMap<string, string>;

const policyName = "Content-Security-Policy";
const newNonce = () => randomBytes(16).toString("base64");

/**
 * The headers of every answer, by its path. Only what is under `/embed/` may stand in a frame of another site; a site
 * that is on https is never asked for by http again. Those of the desk are other ones for each answer.
 */
export function securityHeaders(
  isDevelopment: boolean,
  siteUrl = currentSettings().siteUrl,
): (path: string) => Headers {
  const always = { ...everywhere, ...(siteUrl.startsWith("https:") && byHttpsAlone) };
  const framed = new Map(Object.entries({ ...always, [policyName]: policyOfCards }));
  const unframed = (policy: string): Headers =>
    new Map(Object.entries({ ...always, [policyName]: policy, "X-Frame-Options": "DENY" }));
  const ofDocuments = unframed(policyOfDocuments);
  return (path) => {
    if (/^\/embed\/./.test(path)) return framed;
    if (isDevelopment) return unframed(policyOfDevelopment(newNonce()));
    return isOfDesk(path) ? unframed(policyOfDesk(newNonce())) : ofDocuments;
  };
}

/** Tells Next which nonce the answer's policy lets run: it reads it where a proxy would write it. */
export function tellPolicy(headers: IncomingHttpHeaders, answered: Headers): void {
  delete headers["content-security-policy-report-only"];
  headers["content-security-policy"] = answered.get(policyName) ?? "";
}
