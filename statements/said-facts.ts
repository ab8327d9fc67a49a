import { dateOf, type tables } from "@/db";
import { type Dated, undated } from "@/meetings/rules";

type Claim = typeof tables.claim.$inferSelect;
type Statement = typeof tables.statement.$inferSelect;

interface StatementRow {
  claim: Pick<
    Claim,
    "id" | "seq" | "accordingToId" | "reported" | "reportedEarliest" | "reportedLatest" | "reportedAsWorded"
  >;
  statement: Pick<Statement, "said" | "saidEarliest" | "saidLatest" | "saidAsWorded">;
}

/** A statement as far as it decides which of several was said last. */
export interface SaidFacts extends Dated {
  claimId: string;
  /** By whose clock it is of its day (IANA); null: UTC. */
  timeZone: string | null;
}

/** A statement as rows, as the rules of order read it. @param timeZone by whose clock it is of its day. */
export const saidFacts = ({ claim, statement }: StatementRow, timeZone: string | null): SaidFacts => ({
  claimId: claim.id,
  timeZone,
  effective: dateOf(statement, "said") ?? undated,
  reported: dateOf(claim, "reported"),
  accordingToId: claim.accordingToId,
  seq: claim.seq,
});
