import Link from "next/link";
import type { ReactNode } from "react";
import type { listClaims } from "@/claims";
import { attendanceChangeLabels, statusLabels } from "@/meetings/vocabulary";
import { claimKindLabels } from "@/provenance/vocabulary";
import { StateMark } from "./marks";
import { wordsOf } from "./statement-row";
import { At } from "./when";

export type ClaimListed = Awaited<ReturnType<typeof listClaims>>[number];

/** What a claim says, in a line. */
function claimInWords({ status, change, who, form, text, meeting }: ClaimListed): string {
  if (status) return `${meeting}: ${statusLabels[status].label}`;
  if (change) return `${who}: ${attendanceChangeLabels[change]} — ${meeting}`;
  return `${who}: ${form && text ? wordsOf(form, text) : ""}`;
}

/** A claim of any kind in a list. */
export function ClaimRow({ claim, children }: { claim: ClaimListed; children?: ReactNode }) {
  return (
    <li className="entry">
      <div className="entry-main">
        <Link href={`/desk/claims/${claim.id}`} prefetch={false} className="entry-title entry-words">
          {claimInWords(claim)}
        </Link>
        <p className="entry-detail">
          {claimKindLabels[claim.kind]}
          {claim.author ? ` by ${claim.author}` : null} · <At time={claim.recordedAt} />
        </p>
        {children}
      </div>
      <p className="entry-side">
        <StateMark state={claim.state} />
      </p>
    </li>
  );
}
