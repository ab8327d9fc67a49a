import { type AnyColumn, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import { views } from "@/db";

const { claim, claimRelation } = views;
const one = alias(claim, "one");
const other = alias(claim, "other");

const tied = (from: AnyColumn, to: AnyColumn) => sql`
    SELECT ${from}, ${to} FROM ${claimRelation}
    JOIN ${claim} ${one} ON ${one.id} = ${claimRelation.claimId} AND ${one.state} = 'published'
    JOIN ${claim} ${other} ON ${other.id} = ${claimRelation.targetId} AND ${other.state} = 'published'
    WHERE ${claimRelation.how} = 'same_utterance'`;

/**
 * `wording`: each published statement that has other wordings beside each of these and itself, one through another.
 * They are gathered and unfolded again because PostgreSQL expects far too many rows of a recursion.
 */
export const wordings = sql`wording AS (
  WITH RECURSIVE tie(one, other) AS (${tied(claimRelation.claimId, claimRelation.targetId)}
    UNION ${tied(claimRelation.targetId, claimRelation.claimId)}
  ),
  reached(one, other) AS (
    SELECT one, other FROM tie
    UNION
    SELECT reached.one, tie.other FROM reached JOIN tie ON tie.one = reached.other
  )
  SELECT claim_id, unnest(told_ids) AS told_id FROM (
    SELECT one AS claim_id, array_agg(other) AS told_ids FROM reached GROUP BY one
  ) gathered
)`;
