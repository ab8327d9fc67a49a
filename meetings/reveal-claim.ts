import { revealSubjects } from "@/claims";
import type { Transaction } from "@/db";
import { refreshSummariesOf } from "./refresh-summaries";

/** What follows from a claim being public: so is what it names, and the meetings it is about have new summaries. */
export async function revealClaim(tx: Transaction, id: string): Promise<void> {
  await revealSubjects(tx, [id]);
  await refreshSummariesOf(tx, [id]);
}
