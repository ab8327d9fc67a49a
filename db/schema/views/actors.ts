import { integer, pgView, text, uuid } from "drizzle-orm/pg-core";
import { actorKinds } from "@/actors/vocabulary";
import { impreciseDate } from "@/db/schema/columns";
import { interval, recorded } from "./columns";

const columns = {
  id: uuid("id").notNull(),
  key: text("key").notNull(),
  kind: text("kind", { enum: actorKinds }).notNull(),
  name: text("name").notNull(),
  nativeName: text("native_name"),
  country: text("country"),
  description: text("description"),
  affiliationId: uuid("affiliation_id"),
  version: integer("version").notNull(),
  mergedIntoId: uuid("merged_into_id"),
};
export const actor = pgView("actor", { ...columns, ...recorded }).existing();
export const actorVersion = pgView("actor_version", { ...columns, ...interval }).existing();

const alias = { actorId: uuid("actor_id").notNull(), name: text("name").notNull() };
export const actorAlias = pgView("actor_alias", alias).existing();
export const actorAliasVersion = pgView("actor_alias_version", { ...alias, ...interval }).existing();

const role = {
  actorId: uuid("actor_id").notNull(),
  position: integer("position").notNull(),
  title: text("title").notNull(),
  organisationId: uuid("organisation_id"),
  ...impreciseDate("from"),
  ...impreciseDate("to"),
};
export const actorRole = pgView("actor_role", role).existing();
export const actorRoleVersion = pgView("actor_role_version", { ...role, ...interval }).existing();
