import { integer, pgView, text, uuid } from "drizzle-orm/pg-core";
import { excerptChecks, standings } from "@/provenance/vocabulary";
import { interval } from "./columns";

const cited = {
  id: uuid("id").notNull(),
  claimId: uuid("claim_id").notNull(),
  position: integer("position").notNull(),
  sourceId: uuid("source_id").notNull(),
  excerpt: text("excerpt"),
  excerptCheck: text("excerpt_check", { enum: excerptChecks }).notNull(),
};
export const citation = pgView("citation", cited).existing();
export const citationVersion = pgView("citation_version", { ...cited, ...interval }).existing();

const link = {
  citationId: uuid("citation_id").notNull(),
  position: integer("position").notNull(),
  actorId: uuid("actor_id").notNull(),
};
export const citationLink = pgView("citation_link", link).existing();
export const citationLinkVersion = pgView("citation_link_version", { ...link, ...interval }).existing();

/** The chain of a citation as it reads, and its origin: the last link that is not unnamed. */
export const citationChain = pgView("citation_chain", {
  citationId: uuid("citation_id").notNull(),
  claimId: uuid("claim_id").notNull(),
  position: integer("position").notNull(),
  chain: text("chain").notNull(),
  originId: uuid("origin_id").notNull(),
}).existing();

/** How well a claim stands and what it rests on, each list in one text. */
export const claimProvenance = pgView("claim_provenance", {
  claimId: uuid("claim_id").notNull(),
  independentOrigins: integer("independent_origins").notNull(),
  chains: text("chains").notNull(),
  sources: text("sources").notNull(),
  standing: text("standing", { enum: standings }).notNull(),
}).existing();
