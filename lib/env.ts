import proxyAddress from "proxy-addr";
import { z } from "zod";
import { type AllowedHost, readAllowedHosts } from "./web/allowed-hosts";

/** A setting that is missing or malformed. The message is one line that names the variable and never its value. */
export class EnvError extends Error {
  override readonly name = "EnvError";
  constructor(
    readonly variable: string,
    expectation: string,
  ) {
    super(`${variable} ${expectation}`);
  }
}

export const logLevels = ["trace", "debug", "info", "warn", "error", "fatal", "silent"] as const;

const expectations = {
  postgres:
    "should be the address of a PostgreSQL database, like postgres://user:password@host:5432/database.",
  port: "should be a whole number from 1 to 65535.",
  host: "should be an address or a name of this machine, like 0.0.0.0 for all of its addresses.",
  site: "should be where the site is reached, like https://record.example.org, without a path.",
  secret: "should be at least 32 characters long; `openssl rand -base64 32` makes one.",
  issuer: "should be the https address of the sign-in provider.",
  text: "should be set.",
  header: "should be letters, digits and marks without spaces.",
  review: "should be `required` or `optional`.",
  bylines: "should be `hidden` or `shown`.",
  adminTotp: "should be `required` or `optional`.",
  level: `should be one of ${logLevels.join(", ")}.`,
  proxies:
    "should be addresses or networks separated by commas, like 10.0.0.0/8, or loopback, linklocal, uniquelocal.",
  hosts:
    "should be hosts separated by commas, each with or without a port, like wiki.example.org, 10.0.0.7:8080.",
  demo: "should be 1, or be left out.",
  endpoint:
    "should be the http or https address of an OpenAI-compatible endpoint, like https://api.example.org/v1, without a password or a query.",
  smtp: "should be the address of a mail server, like smtps://user:password@mail.example.org:465 or smtp://mail.example.org:587.",
  sender:
    "should be who mail comes from: an address, or a name and an address, like Onrecord <record@example.org>.",
  megabytes: "should be a whole number of megabytes; 0 turns it off.",
} as const;

function isAddress(value: string, protocols: readonly string[]): boolean {
  return URL.canParse(value) && protocols.includes(new URL(value).protocol);
}

function isOrigin(value: string): boolean {
  if (!isAddress(value, ["http:", "https:"])) return false;
  const { pathname, search, hash, username } = new URL(value);
  return pathname === "/" && search === "" && hash === "" && username === "";
}

function isEndpoint(value: string): boolean {
  if (!isAddress(value, webProtocols)) return false;
  const { username, password, search, hash } = new URL(value);
  return [username, password, search, hash].every((part) => part === "");
}

function isMailServer(value: string): boolean {
  if (!isAddress(value, ["smtp:", "smtps:"])) return false;
  const { hostname, pathname, search, hash } = new URL(value);
  return hostname !== "" && ["", "/"].includes(pathname) && search === "" && hash === "";
}

/** `record@example.org`, or `Onrecord <record@example.org>`; null where it is neither. */
function senderIn(value: string): Sender | null {
  const [, name = "", address = value.trim()] = /^([^<>\p{Cc}]*)<([^<>]*)>$/u.exec(value.trim()) ?? [];
  return z.email().safeParse(address).success ? { name: name.trim(), address } : null;
}

/** Who mail comes from; the name may be empty. */
export interface Sender {
  name: string;
  address: string;
}

function canTrust(proxies: readonly string[]): boolean {
  try {
    proxyAddress.compile([...proxies]);
    return true;
  } catch {
    return false;
  }
}

const webProtocols = ["http:", "https:"] as const;
const database = z
  .string()
  .refine((value) => isAddress(value, ["postgres:", "postgresql:"]), expectations.postgres);

const variables = z.object({
  NODE_ENV: z.string().optional(),
  DATABASE_URL: database.optional(),
  DATABASE_REPLICA_URL: database.optional(),
  DATABASE_MIGRATION_URL: database.optional(),
  PORT: z
    .string()
    .regex(/^\d{1,5}$/, expectations.port)
    .transform(Number)
    .refine((port) => port >= 1 && port <= 65_535, expectations.port)
    .default(3000),
  HOST: z
    .string()
    .regex(/^[\w.:-]{1,253}$/, expectations.host)
    .optional(),
  SITE_URL: z
    .string()
    .refine(isOrigin, expectations.site)
    .transform((value) => new URL(value).origin)
    .optional(),
  AUTH_SECRET: z.string().min(32, expectations.secret).optional(),
  AUTH_OIDC_ISSUER: z
    .string()
    .refine((value) => isAddress(value, webProtocols), expectations.issuer)
    .optional(),
  AUTH_OIDC_ID: z.string().min(1, expectations.text).optional(),
  AUTH_OIDC_SECRET: z.string().min(1, expectations.text).optional(),
  REVIEW: z.enum(["required", "optional"], expectations.review).default("required"),
  REVIEW_CORRECTIONS: z.enum(["required", "optional"], expectations.review).default("optional"),
  BYLINES: z.enum(["hidden", "shown"], expectations.bylines).default("hidden"),
  ADMIN_TOTP: z.enum(["required", "optional"], expectations.adminTotp).default("optional"),
  LOG_LEVEL: z.enum(logLevels, expectations.level).default("info"),
  TRUST_PROXY: z
    .string()
    .transform((value) => value.split(",").map((proxy) => proxy.trim()))
    .refine(canTrust, expectations.proxies)
    .default([]),
  FETCH_ALLOW: z
    .string()
    .transform((value, context) => {
      const hosts = readAllowedHosts(value);
      if (!hosts) context.addIssue({ code: "custom", message: expectations.hosts });
      return hosts ?? [];
    })
    .default([]),
  PAGE_CACHE_MB: z
    .string()
    .regex(/^\d{1,6}$/, expectations.megabytes)
    .transform(Number)
    .default(128),
  SUGGEST_URL: z.string().refine(isEndpoint, expectations.endpoint).optional(),
  SUGGEST_KEY: z
    .string()
    .regex(/^[\x21-\x7e]+$/, expectations.header)
    .optional(),
  SUGGEST_MODEL: z.string().min(1, expectations.text).optional(),
  SMTP_URL: z.string().refine(isMailServer, expectations.smtp).optional(),
  MAIL_FROM: z
    .string()
    .transform((value, context) => {
      const sender = senderIn(value);
      if (!sender) context.addIssue({ code: "custom", message: expectations.sender });
      return sender ?? { name: "", address: "" };
    })
    .optional(),
  ONRECORD_DEMO: z.literal("1", expectations.demo).optional(),
  ONRECORD_DATA_DIR: z.string().default(".data"),
});

/** What can be set. */
export const settingNames = Object.keys(variables.shape);

export interface Env {
  /** Absent: the embedded PostgreSQL. */
  databaseUrl: string | undefined;
  /** Where public pages read; the primary unless a replica is named. */
  replicaUrl: string | undefined;
  /** As the login that owns the schema; as the one that serves unless one is named. Absent: the embedded PostgreSQL. */
  migrationUrl: string | undefined;
  port: number;
  /** What it listens on. Absent: this machine alone while the demo accounts exist, else every interface. */
  host: string | undefined;
  /** What absolute links say; no slash at the end. */
  siteUrl: string;
  authSecret: string | undefined;
  oidc: { issuer: string; id: string; secret: string } | undefined;
  /** `required`: a claim is published by someone other than its author. */
  review: "required" | "optional";
  /** `required`: a correction too is published by a second person. */
  reviewCorrections: "required" | "optional";
  logLevel: (typeof logLevels)[number];
  /** Whether readers of a history see the names of editors, or their roles alone. */
  bylines: "hidden" | "shown";
  /** Whether administrators who sign in with a password have to use one-time codes besides. */
  adminTotp: "required" | "optional";
  /** Proxies whose word on the caller's address is taken, as proxy-addr reads them. */
  trustProxy: readonly string[];
  /** Hosts that sources are fetched from besides public addresses. */
  fetchAllow: readonly AllowedHost[];
  /** How much memory rendered public pages may take; 0: none is kept. */
  pageCacheMegabytes: number;
  /** An OpenAI-compatible endpoint that may propose passages at the workbench; its key is absent where it asks for none. */
  suggest: { url: string; key: string | undefined; model: string } | undefined;
  /** The mail server, and who mail comes from. Absent: nothing offers e-mail. */
  mail: { url: string; from: Sender } | undefined;
  /** The demo record is asked for, on a database of the user's own. */
  demo: boolean;
  /** The folder of the embedded database and of generated secrets. */
  dataFolder: string;
}

const oidcVariables = ["AUTH_OIDC_ISSUER", "AUTH_OIDC_ID", "AUTH_OIDC_SECRET"] as const;
type Variables = z.infer<typeof variables>;

function oidcOf(values: Variables): Env["oidc"] {
  const { AUTH_OIDC_ISSUER: issuer, AUTH_OIDC_ID: id, AUTH_OIDC_SECRET: secret } = values;
  if (issuer && id && secret) return { issuer, id, secret };
  if (!issuer && !id && !secret) return undefined;
  const missing = oidcVariables.find((name) => values[name] === undefined) ?? oidcVariables[0];
  throw new EnvError(missing, `should be set too: ${oidcVariables.join(", ")} go together, or none of them.`);
}

function suggestOf({ SUGGEST_URL: url, SUGGEST_KEY: key, SUGGEST_MODEL: model }: Variables): Env["suggest"] {
  if (url && model) return { url, key, model };
  if (url)
    throw new EnvError("SUGGEST_MODEL", "should be set too, as SUGGEST_URL is: it names the model to ask.");
  if (key || model)
    throw new EnvError(
      "SUGGEST_URL",
      `should be set too, as SUGGEST_${key ? "KEY" : "MODEL"} is: it ${expectations.endpoint}`,
    );
  return undefined;
}

function mailOf({ SMTP_URL: url, MAIL_FROM: from }: Variables): Env["mail"] {
  if (url && from) return { url, from };
  if (url) throw new EnvError("MAIL_FROM", `should be set too, as SMTP_URL is: it ${expectations.sender}`);
  if (from) throw new EnvError("SMTP_URL", `should be set too, as MAIL_FROM is: it ${expectations.smtp}`);
  return undefined;
}

/**
 * The settings of this process. An empty variable counts as unset.
 * Throws an {@link EnvError} at the first one that is missing or malformed.
 */
export function readEnv(source: Readonly<Record<string, string | undefined>> = process.env): Env {
  const given = Object.entries(source).filter(([, value]) => value !== undefined && value.trim() !== "");
  const parsed = variables.safeParse(Object.fromEntries(given));
  if (!parsed.success) {
    const [problem] = parsed.error.issues;
    throw new EnvError(String(problem?.path[0]), problem?.message ?? "is malformed.");
  }
  const values = parsed.data;
  if (values.NODE_ENV === "production" && values.DATABASE_URL && !values.AUTH_SECRET) {
    throw new EnvError("AUTH_SECRET", `is needed with DATABASE_URL in production: it ${expectations.secret}`);
  }
  if (values.DATABASE_MIGRATION_URL && !values.DATABASE_URL) {
    throw new EnvError(
      "DATABASE_URL",
      "should be set too, as DATABASE_MIGRATION_URL is: it names the login that serves.",
    );
  }
  return {
    databaseUrl: values.DATABASE_URL,
    replicaUrl: values.DATABASE_REPLICA_URL ?? values.DATABASE_URL,
    migrationUrl: values.DATABASE_MIGRATION_URL ?? values.DATABASE_URL,
    port: values.PORT,
    host: values.HOST,
    siteUrl: values.SITE_URL ?? `http://localhost:${values.PORT}`,
    authSecret: values.AUTH_SECRET,
    oidc: oidcOf(values),
    review: values.REVIEW,
    reviewCorrections: values.REVIEW_CORRECTIONS,
    logLevel: values.LOG_LEVEL,
    bylines: values.BYLINES,
    adminTotp: values.ADMIN_TOTP,
    trustProxy: values.TRUST_PROXY,
    fetchAllow: values.FETCH_ALLOW,
    pageCacheMegabytes: values.PAGE_CACHE_MB,
    suggest: suggestOf(values),
    mail: mailOf(values),
    demo: values.ONRECORD_DEMO === "1",
    dataFolder: values.ONRECORD_DATA_DIR,
  };
}
