import { and, eq, gt, inArray, isNull, sql } from "drizzle-orm";
import type { Action } from "@/auth";
import { type Database, tables } from "@/db";

const { account, claim, historyEntry, proposedCorrection } = tables;

/** What an act has somebody do, or hear of. */
export type Concern = "review" | "came_back" | "published";

const concernOf: Partial<Record<Action, Concern>> = {
  "claim.send_to_review": "review",
  "claim.propose_correction": "review",
  "claim.send_back": "came_back",
  "claim.send_back_correction": "came_back",
  "claim.publish": "published",
};

/** An act on a claim that concerns others than who did it. */
export interface Concerning {
  seq: number;
  concern: Concern;
  claimId: string;
  /** Who did it, and who wrote what it was done to. */
  by: string;
  author: string;
}

/** The acts after one that concern somebody, the earliest first. */
export async function concerningSince(db: Database, after: number, limit: number): Promise<Concerning[]> {
  const actions = Object.keys(concernOf);
  const rows = await db
    .select({
      seq: historyEntry.seq,
      action: historyEntry.action,
      claimId: claim.id,
      by: historyEntry.userId,
      author: claim.authorId,
      proposer: sql<string | null>`(select ${proposedCorrection.authorId} from ${proposedCorrection}
        where ${proposedCorrection.claimId} = ${claim.id})`,
    })
    .from(historyEntry)
    .innerJoin(claim, eq(claim.id, historyEntry.subjectId))
    .where(and(gt(historyEntry.seq, after), inArray(historyEntry.action, actions)))
    .orderBy(historyEntry.seq)
    .limit(limit);
  return rows.map(({ action, proposer, author, ...row }) => ({
    ...row,
    concern: concernOf[action as Action] ?? "review",
    author: action === "claim.send_back_correction" ? (proposer ?? author) : author,
  }));
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
