import { type AnyColumn, sql } from "drizzle-orm";
import { views } from "@/db";

const { claimClock } = views;

/** By whose clock a claim is of its day (IANA); null: UTC. */
export const zoneOf = (claimId: AnyColumn) =>
  sql<
    string | null
  >`(select ${claimClock.timeZone} from ${claimClock} where ${claimClock.claimId} = ${claimId})`;
