import { describe, expect, it } from "vitest";
import { EnvError, readEnv } from "./env";

const secret = "0123456789abcdef0123456789abcdef";

describe("settings", () => {
  it("has defaults for everything", () => {
    expect(readEnv({})).toEqual({
      databaseUrl: undefined,
      replicaUrl: undefined,
      migrationUrl: undefined,
      port: 3000,
      siteUrl: "http://localhost:3000",
      authSecret: undefined,
      oidc: undefined,
      review: "required",
      reviewCorrections: "optional",
      logLevel: "info",
      adminTotp: "optional",
      bylines: "hidden",
      trustProxy: [],
      fetchAllow: [],
      pageCacheMegabytes: 128,
      demo: false,
      dataFolder: ".data",
    });
  });

  it.each([
    ["the port is in the address", { PORT: "8080" }, { port: 8080, siteUrl: "http://localhost:8080" }],
    ["a slash at the end goes", { SITE_URL: "https://on.example/" }, { siteUrl: "https://on.example" }],
    ["empty counts as unset", { PORT: "", DATABASE_URL: " " }, { port: 3000, databaseUrl: undefined }],
    [
      "the replica defaults to the primary",
      { DATABASE_URL: "postgres://h/d" },
      { replicaUrl: "postgres://h/d" },
    ],
    [
      "the login that serves migrates where no other is named",
      { DATABASE_URL: "postgres://h/d" },
      { migrationUrl: "postgres://h/d" },
    ],
    [
      "a login of its own for migrations",
      { DATABASE_URL: "postgres://a@h/d", DATABASE_MIGRATION_URL: "postgres://b@h/d" },
      { databaseUrl: "postgres://a@h/d", migrationUrl: "postgres://b@h/d" },
    ],
    [
      "a replica of its own",
      { DATABASE_URL: "postgres://h/d", DATABASE_REPLICA_URL: "postgresql://r/d" },
      { databaseUrl: "postgres://h/d", replicaUrl: "postgresql://r/d" },
    ],
    [
      "proxies are a list",
      { TRUST_PROXY: "loopback, 10.0.0.0/8" },
      { trustProxy: ["loopback", "10.0.0.0/8"] },
    ],
    [
      "hosts that may be fetched from are a list",
      { FETCH_ALLOW: "wiki.internal, 127.1:8080, [::1]" },
      {
        fetchAllow: [
          { host: "wiki.internal", port: null },
          { host: "127.0.0.1", port: 8080 },
          { host: "::1", port: null },
        ],
      },
    ],
    ["review may be optional", { REVIEW: "optional" }, { review: "optional" }],
    [
      "an endpoint for suggestions, with its key or without",
      { SUGGEST_URL: "http://localhost:1234/v1", SUGGEST_MODEL: "m" },
      { suggest: { url: "http://localhost:1234/v1", key: undefined, model: "m" } },
    ],
    [
      "a mail server, and who mail comes from",
      { SMTP_URL: "smtps://me:secret@mail.example:465", MAIL_FROM: "Onrecord <record@example.org>" },
      {
        mail: {
          url: "smtps://me:secret@mail.example:465",
          from: { name: "Onrecord", address: "record@example.org" },
        },
      },
    ],
    ["the demo can be asked for", { ONRECORD_DEMO: "1" }, { demo: true }],
    [
      "sign-in elsewhere, whole",
      { AUTH_OIDC_ISSUER: "https://id.example", AUTH_OIDC_ID: "a", AUTH_OIDC_SECRET: "b" },
      { oidc: { issuer: "https://id.example", id: "a", secret: "b" } },
    ],
    [
      "production with a database of its own and a secret",
      { NODE_ENV: "production", DATABASE_URL: "postgres://h/d", AUTH_SECRET: secret },
      { authSecret: secret },
    ],
    ["production on the embedded database", { NODE_ENV: "production" }, { authSecret: undefined }],
  ])("%s", (_, given, expected) => {
    expect(readEnv(given)).toMatchObject(expected);
  });

  it.each([
    ["DATABASE_URL", { DATABASE_URL: "mysql://h/d" }],
    ["DATABASE_URL", { DATABASE_URL: "not an address, and a password" }],
    ["DATABASE_REPLICA_URL", { DATABASE_REPLICA_URL: "localhost" }],
    ["DATABASE_MIGRATION_URL", { DATABASE_URL: "postgres://h/d", DATABASE_MIGRATION_URL: "h/d" }],
    ["DATABASE_URL", { DATABASE_MIGRATION_URL: "postgres://h/d" }],
    ["SUGGEST_URL", { SUGGEST_URL: "ftp://h/v1", SUGGEST_MODEL: "m" }],
    ["SUGGEST_URL", { SUGGEST_URL: "https://user:password@h/v1", SUGGEST_MODEL: "m" }],
    ["SUGGEST_URL", { SUGGEST_URL: "https://h/v1?key=1", SUGGEST_MODEL: "m" }],
    ["SUGGEST_URL", { SUGGEST_KEY: "k" }],
    ["SUGGEST_MODEL", { SUGGEST_URL: "https://h/v1" }],
    ["SUGGEST_KEY", { SUGGEST_URL: "https://h/v1", SUGGEST_MODEL: "m", SUGGEST_KEY: "a\nb" }],
    ["SMTP_URL", { SMTP_URL: "mail.example", MAIL_FROM: "a@b.example" }],
    ["SMTP_URL", { SMTP_URL: "https://mail.example", MAIL_FROM: "a@b.example" }],
    ["SMTP_URL", { MAIL_FROM: "a@b.example" }],
    ["MAIL_FROM", { SMTP_URL: "smtp://mail.example" }],
    ["MAIL_FROM", { SMTP_URL: "smtp://mail.example", MAIL_FROM: "Onrecord" }],
    ["MAIL_FROM", { SMTP_URL: "smtp://mail.example", MAIL_FROM: "a@b.example\r\nBcc: c@d.example" }],
    ["PORT", { PORT: "0" }],
    ["PORT", { PORT: "65536" }],
    ["PORT", { PORT: "3000 or so" }],
    ["SITE_URL", { SITE_URL: "example.org" }],
    ["SITE_URL", { SITE_URL: "ftp://example.org" }],
    ["SITE_URL", { SITE_URL: "https://example.org/record" }],
    ["AUTH_SECRET", { AUTH_SECRET: "short" }],
    ["AUTH_SECRET", { NODE_ENV: "production", DATABASE_URL: "postgres://h/d" }],
    ["AUTH_OIDC_ISSUER", { AUTH_OIDC_ISSUER: "newsroom", AUTH_OIDC_ID: "a", AUTH_OIDC_SECRET: "b" }],
    ["AUTH_OIDC_ISSUER", { AUTH_OIDC_ID: "a", AUTH_OIDC_SECRET: "b" }],
    ["AUTH_OIDC_ID", { AUTH_OIDC_ISSUER: "https://id.example", AUTH_OIDC_SECRET: "b" }],
    ["AUTH_OIDC_SECRET", { AUTH_OIDC_ISSUER: "https://id.example", AUTH_OIDC_ID: "a" }],
    ["REVIEW", { REVIEW: "sometimes" }],
    ["LOG_LEVEL", { LOG_LEVEL: "loud" }],
    ["PAGE_CACHE_MB", { PAGE_CACHE_MB: "-1" }],
    ["PAGE_CACHE_MB", { PAGE_CACHE_MB: "128 MB" }],
    ["BYLINES", { BYLINES: "maybe" }],
    ["ADMIN_TOTP", { ADMIN_TOTP: "yes" }],
    ["FETCH_ALLOW", { FETCH_ALLOW: "http://wiki.internal/" }],
    ["FETCH_ALLOW", { FETCH_ALLOW: "wiki.internal,," }],
    ["FETCH_ALLOW", { FETCH_ALLOW: "wiki.internal:99999" }],
    ["TRUST_PROXY", { TRUST_PROXY: "10.0.0.0/99" }],
    ["TRUST_PROXY", { TRUST_PROXY: "everyone" }],
    ["ONRECORD_DEMO", { ONRECORD_DEMO: "yes" }],
  ])("refuses a malformed %s in one line that names it", (variable, given) => {
    const read = () => readEnv(given);
    expect(read).toThrow(EnvError);
    expect(read).toThrow(new RegExp(`^${variable} [^\\n]+$`));
  });

  it("never repeats a value, which may be a secret", () => {
    expect(() => readEnv({ DATABASE_URL: "postgres//me:hunter2@host/d" })).toThrow(/^(?!.*hunter2)/);
  });
});
