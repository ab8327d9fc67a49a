import { sql } from "drizzle-orm";
import {
  type AnyPgColumn,
  check,
  index,
  integer,
  pgTable,
  primaryKey,
  text,
  uuid,
} from "drizzle-orm/pg-core";
import { actorKinds } from "@/actors/vocabulary";
import { inOrder } from "@/db/in-order";
import { impreciseDate, instant, oneOf } from "./columns";

/** A person, an organisation, an outlet, or a described, unnamed speaker. */
export const actor = pgTable(
  "actor",
  {
    id: uuid().primaryKey(),
    key: text().notNull().unique(),
    kind: text({ enum: actorKinds }).notNull(),
    name: text().notNull(),
    nativeName: text("native_name"),
    country: text(),
    description: text(),
    affiliationId: uuid("affiliation_id").references((): AnyPgColumn => actor.id),
    /** The actor it turned out to be one with, which holds everything that named this one. */
    mergedIntoId: uuid("merged_into_id").references((): AnyPgColumn => actor.id),
    version: integer().notNull().default(1),
    recordedAt: instant("recorded_at").notNull().defaultNow(),
    /** When something published first named this actor; until then the public cannot see it. */
    publicSince: instant("public_since"),
  },
  (table) => [
    oneOf("actor_kind_known", table.kind, actorKinds),
    check("actor_not_merged_into_itself", sql`${table.mergedIntoId} <> ${table.id}`),
    index("actor_by_name").on(inOrder(table.name), table.key),
    // By a part of the name: published/pages/board.ts asks in these words.
    index("actor_name_part").using("gin", sql`lower(${table.name}) gin_trgm_ops`),
    index("actor_recorded").on(table.recordedAt, table.id),
    index("actor_affiliation").on(table.affiliationId),
    index("actor_merged_into").on(table.mergedIntoId),
  ],
);

export const actorAlias = pgTable(
  "actor_alias",
  {
    actorId: uuid("actor_id")
      .notNull()
      .references(() => actor.id),
    name: text().notNull(),
  },
  (table) => [primaryKey({ columns: [table.actorId, table.name] })],
);

/** An office or post that an actor holds for a time. */
export const actorRole = pgTable(
  "actor_role",
  {
    actorId: uuid("actor_id")
      .notNull()
      .references(() => actor.id),
    position: integer().notNull(),
    title: text().notNull(),
    organisationId: uuid("organisation_id").references(() => actor.id),
    ...impreciseDate("from"),
    ...impreciseDate("to"),
  },
  (table) => [
    primaryKey({ columns: [table.actorId, table.position] }),
    index("actor_role_organisation").on(table.organisationId),
  ],
);
