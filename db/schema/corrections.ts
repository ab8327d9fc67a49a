import { index, integer, jsonb, pgTable, text, uuid } from "drizzle-orm/pg-core";
import { correctionStates } from "@/claims/vocabulary";
import { claim } from "./claims";
import { instant, oneOf } from "./columns";

/**
 * A correction of a published claim that waits for a second person. What is public stays as it is until then: nothing of
 * this is seen from outside the desk. One at most of each claim; its end, whichever, takes it away, and history keeps it.
 */
export const proposedCorrection = pgTable(
  "proposed_correction",
  {
    claimId: uuid("claim_id")
      .primaryKey()
      .references(() => claim.id),
    /** Which writing of it this is: whoever approves it names the one that they read. */
    proposal: uuid().notNull(),
    /** The version of the claim that it was written to. */
    version: integer().notNull(),
    authorId: uuid("author_id").notNull(),
    /** The whole correction, public note included, as the verb that makes it takes it. */
    input: jsonb().$type<Readonly<Record<string, unknown>>>().notNull(),
    state: text({ enum: correctionStates }).notNull(),
    /** Why a reviewer sent it back; for its author's eyes. */
    sentBackReason: text("sent_back_reason"),
    proposedAt: instant("proposed_at").notNull(),
  },
  (table) => [oneOf("proposed_correction_state_known", table.state, correctionStates)],
);

/**
 * That a claim was approved, and is to be published at a time that has yet to come. Nothing of it is public until then.
 * One at most of each claim; its end, whichever, takes it away, and history keeps it.
 */
export const plannedPublication = pgTable(
  "planned_publication",
  {
    claimId: uuid("claim_id")
      .primaryKey()
      .references(() => claim.id),
    /** The version of the claim that was approved. */
    version: integer().notNull(),
    /** Whoever approved it, and as whom it is published. */
    userId: uuid("user_id").notNull(),
    at: instant("at").notNull(),
    plannedAt: instant("planned_at").notNull(),
    /** Why it could not be published when its time had come. */
    refusal: text(),
  },
  (table) => [index("planned_publication_at").on(table.at)],
);
