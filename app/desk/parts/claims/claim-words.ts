import { attendanceChangeLabels, statusLabels } from "@/meetings/vocabulary";
import type { listClaims } from "@/review";
import { wordsOf } from "./statement-row";

export type ClaimListed = Awaited<ReturnType<typeof listClaims>>[number];

/** What a claim says, in a line. */
export function claimInWords({ status, change, who, form, text, meeting }: ClaimListed): string {
  if (status) return `${meeting}: ${statusLabels[status].label}`;
  if (change) return `${who}: ${attendanceChangeLabels[change]} — ${meeting}`;
  return `${who}: ${form && text ? wordsOf(form, text) : ""}`;
}
