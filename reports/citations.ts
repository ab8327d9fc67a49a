import { sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import { views } from "@/db";
import {
  aboutMeeting,
  aboutMeetingsNow,
  dayOfClaim,
  hasWords,
  mentions,
} from "@/published/conditions/condition";
import { allWanted, chain, chains } from "./chains";
import { claimUrlColumn } from "./claim-columns";
import { id, text, word } from "./column";
import { reportConditions } from "./conditions";
import type { Report } from "./report";
import { wanted, wantedClaims } from "./wanted";

const { actor, citation, citationLink, claim, source, foundSource } = views;
const cited = alias(citation, "cited");
const origin = alias(actor, "origin");

export const citations: Report = {
  title: "Citations",
  row: "A source that carries a claim, with the excerpt and the chain it rests on.",
  columns: [
    id("claim_id", wanted.id, "The claim that is cited for."),
    word("claim_kind", wanted.kind, "status_change, attendance or statement."),
    id("source_id", cited.sourceId, "The source."),
    text("publisher", chain.publisher, "Who published the source."),
    text("excerpt", cited.excerpt, "The passage of the source that carries the claim."),
    word(
      "excerpt_check",
      cited.excerptCheck,
      "Whether the excerpt stands in the captured text: found, not_found, no_capture or no_excerpt.",
    ),
    text("chain", chain.chain, "Who had it from whom: the source's publisher first, links joined by ` < `."),
    text("origin", origin.name, "Where it comes from: the last link before the first unnamed one."),
    claimUrlColumn,
  ],
  rows(filters) {
    const conditions = reportConditions(filters, {
      meeting: aboutMeeting(claim.id),
      actor: (value) => sql`${claim.id} IN (SELECT ${citation.claimId} FROM ${citation}
            JOIN ${source} ON ${source.id} = ${citation.sourceId}
            WHERE ${source.publisherId} = ${value} OR EXISTS (SELECT FROM ${citationLink}
              WHERE ${citationLink.citationId} = ${citation.id} AND ${citationLink.actorId} = ${value}))`,
      status: aboutMeetingsNow(claim.id),
      ...dayOfClaim(claim.id),
      q: (value) => sql`${claim.id} IN (SELECT ${citation.claimId} FROM ${citation}
            JOIN ${source} ON ${source.id} = ${citation.sourceId}
            WHERE ${mentions(citation.excerpt)(value)} OR ${hasWords(source.id, foundSource)(value)})`,
    });
    return {
      with: [wantedClaims(filters, null, conditions), chains(allWanted(conditions.length > 0, "some"))],
      from: sql`${wanted} JOIN chain ON ${chain.claimId} = ${wanted.id}
JOIN ${citation} ${cited} ON ${cited.id} = ${chain.citationId}
JOIN ${actor} ${origin} ON ${origin.id} = ${chain.originId}`,
      orderBy: sql`${wanted.seq}, ${wanted.id}, ${chain.position}`,
    };
  },
};
