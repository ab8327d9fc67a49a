import { sql } from "drizzle-orm";
import { bigint, boolean, index, integer, pgTable, text, unique, uuid } from "drizzle-orm/pg-core";
import {
  alertKinds,
  deliveryEvents,
  deliveryFailures,
  deliveryStates,
  offReasons,
  outwardEvents,
} from "@/outward/vocabulary";
import { account } from "./accounts";
import { instant, oneOf } from "./columns";

const sequence = (name: string) => bigint(name, { mode: "number" });

/** A program elsewhere that is told what becomes of published claims. */
export const webhook = pgTable(
  "webhook",
  {
    id: uuid().primaryKey(),
    /** https, but for hosts of the newsroom's own. */
    url: text().notNull(),
    /** With which deliveries are signed; sealed with a key that is not in the database. */
    secret: text().notNull(),
    events: text({ enum: outwardEvents }).array().notNull(),
    /** Who added it, by the name of then. */
    addedBy: text("added_by").notNull(),
    addedAt: instant("added_at").notNull(),
    /** Acts up to this number have a delivery, or needed none. */
    toldUpTo: sequence("told_up_to").notNull(),
    /** The first attempt that failed since one succeeded. */
    failingSince: instant("failing_since"),
    offSince: instant("off_since"),
    offReason: text("off_reason", { enum: offReasons }),
  },
  (table) => [oneOf("webhook_off_reason_known", table.offReason, offReasons)],
);

/** What is sent to a webhook, and what came of it. */
export const webhookDelivery = pgTable(
  "webhook_delivery",
  {
    id: uuid().primaryKey(),
    webhookId: uuid("webhook_id")
      .notNull()
      .references(() => webhook.id, { onDelete: "cascade" }),
    event: text({ enum: deliveryEvents }).notNull(),
    /** As it is sent, to the byte, at every attempt. */
    body: text().notNull(),
    state: text({ enum: deliveryStates }).notNull().default("waiting"),
    attempts: integer().notNull().default(0),
    /** Of the last attempt: the HTTP status, and why it failed. */
    status: integer(),
    failure: text({ enum: deliveryFailures }),
    createdAt: instant("created_at").notNull(),
    triedAt: instant("tried_at"),
    /** While it waits. */
    nextTry: instant("next_try"),
  },
  (table) => [
    oneOf("webhook_delivery_event_known", table.event, deliveryEvents),
    oneOf("webhook_delivery_state_known", table.state, deliveryStates),
    oneOf("webhook_delivery_failure_known", table.failure, deliveryFailures),
    index("webhook_delivery_of").on(table.webhookId, table.id),
    index("webhook_delivery_next").on(table.nextTry).where(sql`state = 'waiting'`),
  ],
);

/** Somebody who follows something by e-mail; nothing is known of them but their address. Deleted when they leave. */
export const alert = pgTable(
  "alert",
  {
    id: uuid().primaryKey(),
    email: text().notNull(),
    /** In which they are written to (BCP 47). */
    language: text().notNull(),
    kind: text({ enum: alertKinds }).notNull(),
    /** The meeting, actor or question. No foreign key: readers leave no mark on the record. */
    subjectId: uuid("subject_id"),
    askedAt: instant("asked_at").notNull(),
    /** When they opened the link that they were sent; until then they are sent nothing else. */
    confirmedAt: instant("confirmed_at"),
    /** SHA-256 of the token in that link, hexadecimal. */
    tokenHash: text("token_hash"),
    tokenExpires: instant("token_expires"),
    /** The number of the last act that they were told of. */
    toldUpTo: sequence("told_up_to").notNull(),
    /** The number of the last act that concerns them. */
    newsUpTo: sequence("news_up_to"),
    mailedAt: instant("mailed_at"),
    /** When they are due to be written to. */
    dueAt: instant("due_at"),
    /** How often in a row no mail could be sent, and how often their address was refused. */
    failures: integer().notNull().default(0),
    refusals: integer().notNull().default(0),
  },
  (table) => [
    oneOf("alert_kind_known", table.kind, alertKinds),
    unique("alert_once").on(table.email, table.kind, table.subjectId).nullsNotDistinct(),
    index("alert_subject").on(table.subjectId),
    index("alert_due").on(table.dueAt),
    index("alert_token").on(table.tokenHash),
    index("alert_unconfirmed").on(table.askedAt).where(sql`confirmed_at is null`),
  ],
);

/** How often mail was asked for, per address and per network, in the columns rate-limiter-flexible expects. */
export const mailAsked = pgTable("mail_asked", {
  key: text().primaryKey(),
  points: integer().notNull().default(0),
  expire: instant("expire"),
});

/** What awaits somebody at the desk, by e-mail. */
export const notice = pgTable(
  "notice",
  {
    accountId: uuid("account_id")
      .primaryKey()
      .references(() => account.id),
    /** They want none. */
    isOff: boolean("is_off").notNull().default(false),
    toldUpTo: sequence("told_up_to").notNull(),
    newsUpTo: sequence("news_up_to"),
    mailedAt: instant("mailed_at"),
    dueAt: instant("due_at"),
  },
  (table) => [index("notice_due").on(table.dueAt)],
);

/** Up to which act it was found out who is to be told. */
export const tellingUpTo = pgTable("telling_up_to", {
  /** To whom: readers or editors. */
  whom: text().primaryKey(),
  act: sequence("act").notNull(),
});
