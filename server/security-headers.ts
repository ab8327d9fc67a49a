import { currentSettings } from "@/lib/settings";

const contentSecurityPolicy = (frameAncestors: string, isDevelopment: boolean): string =>
  [
    "default-src 'self'",
    // Next writes inline scripts; without them its pages still read, but the desk would not come alive.
    `script-src 'self' 'unsafe-inline'${isDevelopment ? " 'unsafe-eval'" : ""}`,
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self'",
    `connect-src 'self'${isDevelopment ? " ws:" : ""}`,
    "object-src 'none'",
    "base-uri 'self'",
    // Newsroom single sign-on answers a form by sending the browser to its provider.
    "form-action 'self' https:",
    `frame-ancestors ${frameAncestors}`,
  ].join("; ");

const everywhere = {
  "X-Content-Type-Options": "nosniff",
  "Referrer-Policy": "strict-origin-when-cross-origin",
  "Permissions-Policy": "camera=(), microphone=(), geolocation=()",
  "Cross-Origin-Opener-Policy": "same-origin",
};

/** A year. Its other hosts are the business of whoever runs the domain. */
const byHttpsAlone = { "Strict-Transport-Security": "max-age=31536000" };

/**
 * The headers of every answer, by its path. Only what is under `/embed/` may stand in a frame of another site; a site
 * that is on https is never asked for by http again.
 */
export function securityHeaders(
  isDevelopment: boolean,
  siteUrl = currentSettings().siteUrl,
): (path: string) => ReadonlyMap<string, string> {
  const always = { ...everywhere, ...(siteUrl.startsWith("https:") && byHttpsAlone) };
  const framed = { ...always, "Content-Security-Policy": contentSecurityPolicy("*", isDevelopment) };
  const unframed = {
    ...always,
    "Content-Security-Policy": contentSecurityPolicy("'none'", isDevelopment),
    "X-Frame-Options": "DENY",
  };
  const ofFramed = new Map(Object.entries(framed));
  const ofUnframed = new Map(Object.entries(unframed));
  return (path) => (/^\/embed\/./.test(path) ? ofFramed : ofUnframed);
}
