import { boolean, integer, pgView, text, uuid } from "drizzle-orm/pg-core";
import { instant } from "@/db/schema/columns";
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

/**
 * The chain of a citation as it reads, and its origin: the last link before the first unnamed one.
 * @public for whoever asks the database itself; exports ask for many at once.
 */
export const citationChain = pgView("citation_chain", {
  citationId: uuid("citation_id").notNull(),
  claimId: uuid("claim_id").notNull(),
  position: integer("position").notNull(),
  chain: text("chain").notNull(),
  publisherId: uuid("publisher_id").notNull(),
  originId: uuid("origin_id").notNull(),
  /** Whether the publisher tells it with nobody in between. */
  isFirstHand: boolean("is_first_hand").notNull(),
}).existing();

/**
 * How well a claim stands and what it rests on, each list in one text.
 * @public for whoever asks the database itself; exports ask for many at once.
 */
export const claimProvenance = pgView("claim_provenance", {
  claimId: uuid("claim_id").notNull(),
  /** Those of its other wordings too. */
  independentOrigins: integer("independent_origins").notNull(),
  chains: text("chains").notNull(),
  sources: text("sources").notNull(),
  standing: text("standing", { enum: standings }).notNull(),
}).existing();

/**
 * How well a meeting's status stands, and from how many origins it comes: those of its run.
 * @public for whoever asks the database itself; exports ask for many at once.
 */
export const meetingProvenance = pgView("meeting_provenance", {
  meetingId: uuid("meeting_id").notNull(),
  independentOrigins: integer("independent_origins").notNull(),
  standing: text("standing", { enum: standings }).notNull(),
}).existing();

/** For when offices are asked of a claim, as `officeDays` has it: its instants, and its days by its own clock. */
export const officeDays = pgView("office_days", {
  claimId: uuid("claim_id").notNull(),
  earliest: instant("earliest"),
  latest: instant("latest"),
  firstDay: instant("first_day"),
  lastDay: instant("last_day"),
}).existing();

/** The offices that an actor holds on the day a claim speaks of. */
export const officeOnDay = pgView("office_on_day", {
  claimId: uuid("claim_id").notNull(),
  actorId: uuid("actor_id").notNull(),
  position: integer("position").notNull(),
  title: text("title").notNull(),
  organisationId: uuid("organisation_id"),
}).existing();

/**
 * Who is party, on the day a claim speaks of, to a meeting that it is about.
 * @public for whoever asks the database itself; exports ask for many at once.
 */
export const claimParty = pgView("claim_party", {
  claimId: uuid("claim_id").notNull(),
  actorId: uuid("actor_id").notNull(),
}).existing();

/** Which claims something published denies, or denies the premise of. */
export const deniedClaim = pgView("denied_claim", { claimId: uuid("claim_id").notNull() }).existing();

/**
 * The citations of a change whose origin is party to the meeting, and whether a party published them.
 * @public for whoever asks the database itself; exports ask for many at once.
 */
export const partyWord = pgView("party_word", {
  claimId: uuid("claim_id").notNull(),
  originId: uuid("origin_id").notNull(),
  publisherId: uuid("publisher_id").notNull(),
  itself: boolean("itself").notNull(),
}).existing();
