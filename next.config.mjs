// Not TypeScript: to read that, Next would load its compiler into the running server, 25 MB for this one file.

const development = process.env.NODE_ENV === "development";

/**
 * Next writes inline scripts; without them its pages still read, but the desk would not come alive.
 *
 * @param {string} frameAncestors
 */
function contentSecurityPolicy(frameAncestors) {
  return [
    "default-src 'self'",
    `script-src 'self' 'unsafe-inline'${development ? " 'unsafe-eval'" : ""}`,
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self'",
    `connect-src 'self'${development ? " ws:" : ""}`,
    "object-src 'none'",
    "base-uri 'self'",
    // Newsroom single sign-on answers a form by sending the browser to its provider.
    "form-action 'self' https:",
    `frame-ancestors ${frameAncestors}`,
  ].join("; ");
}

const everywhere = [
  { key: "X-Content-Type-Options", value: "nosniff" },
  { key: "Referrer-Policy", value: "strict-origin-when-cross-origin" },
  { key: "Permissions-Policy", value: "camera=(), microphone=(), geolocation=()" },
  { key: "Cross-Origin-Opener-Policy", value: "same-origin" },
];

/** @type {import("next").NextConfig} */
const config = {
  reactStrictMode: true,
  poweredByHeader: false,
  compress: true,
  outputFileTracingRoot: import.meta.dirname,
  turbopack: { root: import.meta.dirname },
  // rate-limiter-flexible looks for Drizzle only once it runs, which a bundle cannot.
  serverExternalPackages: ["@node-rs/argon2", "pino", "postgres", "rate-limiter-flexible"],
  experimental: {
    // A page that somebody's role does not allow answers 403 and says so.
    authInterrupts: true,
    // A text over its limit is refused in words beside its field, which takes reading it.
    serverActions: { bodySizeLimit: "4mb" },
  },
  // Types are a check of their own, so that a build needs no development dependency.
  typescript: { ignoreBuildErrors: true },
  headers: async () => [
    { source: "/:path*", headers: everywhere },
    {
      source: "/((?!embed/).*)",
      headers: [
        { key: "Content-Security-Policy", value: contentSecurityPolicy("'none'") },
        { key: "X-Frame-Options", value: "DENY" },
      ],
    },
    {
      source: "/embed/:path+",
      headers: [{ key: "Content-Security-Policy", value: contentSecurityPolicy("*") }],
    },
  ],
};

export default config;
