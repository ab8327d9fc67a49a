import { eq } from "drizzle-orm";
import { type Transaction, tables } from "@/db";

const { plannedPublication } = tables;

/** Forgets that a claim is to be published at a time: it is published by now, or goes back to its author. */
export const dropPlan = (tx: Transaction, claimId: string) =>
  tx.delete(plannedPublication).where(eq(plannedPublication.claimId, claimId));
