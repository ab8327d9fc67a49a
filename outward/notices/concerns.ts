import { and, eq, gt, inArray, isNull, notInArray, or, sql } from "drizzle-orm";
import type { Action } from "@/auth";
import { type Database, tables } from "@/db";

const { account, claim, historyEntry, proposedCorrection } = tables;

/** What an act has somebody do, or hear of. */
export type Concern = "review" | "came_back" | "published";

const concernOf: Partial<Record<Action, Concern>> = {
  "claim.record": "review",
  "claim.edit": "review",
  "claim.send_to_review": "review",
  "claim.propose_correction": "review",
  "claim.send_back": "came_back",
  "claim.send_back_correction": "came_back",
  "claim.publish": "published",
};

/** An act on a claim that concerns others than who did it. */
export interface Concerning {
  seq: number;
  at: Date;
  concern: Concern;
  claimId: string;
  /** Who did it, and who wrote what it was done to. */
  by: string;
  author: string;
}

/** A form sends what it saves to review at once, or keeps it a draft: what it did is told by the state alone. */
const mayBeDraft: Action[] = ["claim.record", "claim.edit"];

/** The acts after one that concern somebody, the earliest first. */
export async function concerningSince(db: Database, after: number, limit: number): Promise<Concerning[]> {
  const actions = Object.keys(concernOf);
  const rows = await db
    .select({
      seq: historyEntry.seq,
      at: historyEntry.at,
      action: historyEntry.action,
      claimId: claim.id,
      by: historyEntry.userId,
      author: claim.authorId,
      proposer: sql<string | null>`(select ${proposedCorrection.authorId} from ${proposedCorrection}
        where ${proposedCorrection.claimId} = ${claim.id})`,
    })
    .from(historyEntry)
    .innerJoin(claim, eq(claim.id, historyEntry.subjectId))
    .where(
      and(
        gt(historyEntry.seq, after),
        inArray(historyEntry.action, actions),
        or(notInArray(historyEntry.action, mayBeDraft), eq(claim.state, "in_review")),
      ),
    )
    .orderBy(historyEntry.seq)
    .limit(limit);
  return rows.map(({ action, proposer, author, ...row }) => ({
    ...row,
    concern: concernOf[action as Action] ?? "review",
    author: authorOf(action, row.by, proposer ?? author) ?? author,
  }));
}

/** Who wrote a correction; undefined where an act was done to the claim itself. */
function authorOf(action: string, by: string, proposer: string): string | undefined {
  if (action === "claim.propose_correction") return by;
  return action === "claim.send_back_correction" ? proposer : undefined;
}

/** Whom an act concerns, of those who may review: all others, or whoever wrote it. */
export const isFor = ({ concern, by, author }: Concerning, accountId: string): boolean =>
  accountId !== by && (concern === "review" ? accountId !== author : accountId === author);

/** Who works on claims and may sign in. */
export const editors = (db: Database) =>
  db
    .select({ id: account.id, email: account.email, name: account.name })
    .from(account)
    .where(and(inArray(account.role, ["editor", "admin"]), isNull(account.disabledAt)));
