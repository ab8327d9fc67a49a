import { bigint, index, integer, pgTable, primaryKey, text, uuid } from "drizzle-orm/pg-core";
import { accountEvents, roles, signInMethods, tokenScopes } from "@/auth/vocabulary";
import { instant, oneOf } from "./columns";

/** Somebody who may sign in. A user works on the record; an actor is somebody in it. */
export const account = pgTable(
  "account",
  {
    id: uuid().primaryKey(),
    /** Lower case. */
    email: text().notNull().unique("account_email_unique"),
    name: text().notNull(),
    role: text({ enum: roles }).notNull(),
    /** Argon2id in PHC string form; null until a password is set. */
    passwordHash: text("password_hash"),
    disabledAt: instant("disabled_at"),
    /** The secret of its one-time codes (RFC 6238), encrypted; null until two-step sign-in is set up. */
    totpSecret: text("totp_secret"),
    /** The time step of the last code that was used: a code works once (RFC 6238, 5.2). */
    totpLastStep: bigint("totp_last_step", { mode: "number" }),
    createdAt: instant("created_at").notNull().defaultNow(),
  },
  (table) => [oneOf("account_role_known", table.role, roles)],
);

/** A signed-in browser. Deleting the row signs it out. */
export const session = pgTable(
  "session",
  {
    /** SHA-256 of the token in the cookie, hexadecimal: a copy of this table signs nobody in. */
    tokenHash: text("token_hash").primaryKey(),
    accountId: uuid("account_id")
      .notNull()
      .references(() => account.id),
    /** What it is called where it is listed. */
    id: uuid().notNull().defaultRandom().unique("session_id_unique"),
    method: text({ enum: signInMethods }).notNull().default("password"),
    /** The network address and browser it was opened from, as they said. */
    address: text(),
    userAgent: text("user_agent"),
    createdAt: instant("created_at").notNull().defaultNow(),
    /** To within some minutes. */
    lastSeenAt: instant("last_seen_at").notNull().defaultNow(),
    expiresAt: instant("expires_at").notNull(),
  },
  (table) => [
    oneOf("session_method_known", table.method, signInMethods),
    index("session_account").on(table.accountId),
  ],
);

/** What a program is known by that acts for an account. */
export const apiToken = pgTable(
  "api_token",
  {
    id: uuid().primaryKey(),
    /** SHA-256 of the token, hexadecimal. */
    tokenHash: text("token_hash").notNull().unique("api_token_hash_unique"),
    accountId: uuid("account_id")
      .notNull()
      .references(() => account.id),
    /** What its owner calls it: where it is kept, what uses it. */
    name: text().notNull(),
    scope: text({ enum: tokenScopes }).notNull(),
    createdAt: instant("created_at").notNull().defaultNow(),
    lastUsedAt: instant("last_used_at"),
  },
  (table) => [
    oneOf("api_token_scope_known", table.scope, tokenScopes),
    index("api_token_account").on(table.accountId),
  ],
);

/** A one-time link with which an account sets its password. */
export const passwordLink = pgTable("password_link", {
  /** SHA-256 of the token in the link, hexadecimal. */
  tokenHash: text("token_hash").primaryKey(),
  accountId: uuid("account_id")
    .notNull()
    .references(() => account.id),
  expiresAt: instant("expires_at").notNull(),
  usedAt: instant("used_at"),
});

/** A code for whoever has lost the device that makes theirs; each works once. */
export const recoveryCode = pgTable(
  "recovery_code",
  {
    accountId: uuid("account_id")
      .notNull()
      .references(() => account.id),
    /** SHA-256 of the code, hexadecimal. */
    codeHash: text("code_hash").notNull(),
    usedAt: instant("used_at"),
  },
  (table) => [primaryKey({ columns: [table.accountId, table.codeHash] })],
);

/**
 * What happened to accounts: sign-ins, refusals, changes. Append-only, and without foreign keys: it outlives its
 * subjects, and names them as they were.
 */
export const accountEvent = pgTable(
  "account_event",
  {
    seq: bigint({ mode: "number" }).primaryKey().generatedAlwaysAsIdentity(),
    at: instant("at").notNull().defaultNow(),
    what: text({ enum: accountEvents }).notNull(),
    /** Whose account; null where nobody's was meant. */
    accountId: uuid("account_id"),
    /** The address of the account, or what was typed as one. */
    email: text(),
    /** Who did it, where that was somebody else. */
    byName: text("by_name"),
    detail: text(),
    address: text(),
    userAgent: text("user_agent"),
  },
  (table) => [
    oneOf("account_event_what_known", table.what, accountEvents),
    index("account_event_account").on(table.accountId, table.seq),
  ],
);

/** Failed sign-ins counted per account and per address, in the columns rate-limiter-flexible expects. */
export const signInAttempt = pgTable("sign_in_attempt", {
  key: text().primaryKey(),
  points: integer().notNull().default(0),
  expire: instant("expire"),
});
