import { claimUrlColumn } from "./claim-columns";
import { id, text, word } from "./column";
import { aboutMeeting, aboutMeetingsNow, conditionsOf, dayOfClaim, mentions } from "./conditions";
import { chain } from "./provenance";
import type { Report } from "./report";
import { wanted } from "./wanted";

export const citations: Report = {
  title: "Citations",
  row: "A source that carries a claim, with the excerpt and the chain it rests on.",
  columns: [
    id("claim_id", "wanted.id", "The claim that is cited for."),
    word("claim_kind", "wanted.kind", "status_change, attendance or statement."),
    id("source_id", "chain.source_id", "The source."),
    text("publisher", "chain.publisher", "Who published the source."),
    text("excerpt", "chain.excerpt", "The passage of the source that carries the claim."),
    word(
      "excerpt_check",
      "chain.excerpt_check",
      "Whether the excerpt stands in the captured text: found, not_found, no_capture or no_excerpt.",
    ),
    text(
      "chain",
      "chain.chain",
      "Who had it from whom: the source's publisher first, links joined by ` < `.",
    ),
    text("origin", "origin.name", "Where it comes from: the last link of the chain that is not unnamed."),
    claimUrlColumn,
  ],
  rows(filters) {
    const conditions = conditionsOf(filters, {
      meeting: aboutMeeting("claim.id"),
      actor: (value) => `claim.id IN (SELECT c.claim_id FROM citation c JOIN source s ON s.id = c.source_id
            WHERE s.publisher_id = ${value} OR EXISTS (
              SELECT FROM citation_link l WHERE l.citation_id = c.id AND l.actor_id = ${value}))`,
      status: aboutMeetingsNow("claim.id"),
      ...dayOfClaim("claim.id"),
      q: (value) => `claim.id IN (SELECT c.claim_id FROM citation c JOIN source s ON s.id = c.source_id
            WHERE ${mentions(["c.excerpt", "s.title"])(value)})`,
    });
    return {
      with: [wanted(filters, null, conditions), chain(conditions.length > 0)],
      from: `wanted JOIN chain ON chain.claim_id = wanted.id JOIN actor origin ON origin.id = chain.origin_id`,
      orderBy: "wanted.seq, wanted.id, chain.position",
    };
  },
};
