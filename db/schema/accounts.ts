import { index, integer, pgTable, text, uuid } from "drizzle-orm/pg-core";
import { roles } from "@/auth/vocabulary";
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
    createdAt: instant("created_at").notNull().defaultNow(),
    expiresAt: instant("expires_at").notNull(),
  },
  (table) => [index("session_account").on(table.accountId)],
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

/** Failed sign-ins counted per account and per address, in the columns rate-limiter-flexible expects. */
export const signInAttempt = pgTable("sign_in_attempt", {
  key: text().primaryKey(),
  points: integer().notNull().default(0),
  expire: instant("expire"),
});
