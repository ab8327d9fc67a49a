import type { NextConfig } from "next";

const config: NextConfig = {
  reactStrictMode: true,
  poweredByHeader: false,
  // The server does, once it has made documents of pages.
  compress: false,
  // What a page says of itself stands in its head, and is not brought there by a script once it is known.
  htmlLimitedBots: /.*/,
  outputFileTracingRoot: import.meta.dirname,
  turbopack: { root: import.meta.dirname },
  // rate-limiter-flexible looks for Drizzle only once it runs, which a bundle cannot.
  serverExternalPackages: [
    "@node-rs/argon2",
    "@resvg/resvg-js",
    "pino",
    "piscina",
    "postgres",
    "rate-limiter-flexible",
    "wink-eng-lite-web-model",
    "wink-nlp",
  ],
  experimental: {
    // A page that somebody's role does not allow answers 403 and says so.
    authInterrupts: true,
    // Each page's code is loaded when it is first asked for, and not all of it before anybody asks.
    preloadEntriesOnStart: false,
    // A text or a file over its limit is refused in words beside its field, which takes reading it.
    serverActions: { bodySizeLimit: "9mb" },
  },
  // Types are a check of their own, so that a build needs no development dependency.
  typescript: { ignoreBuildErrors: true },
};

export default config;
