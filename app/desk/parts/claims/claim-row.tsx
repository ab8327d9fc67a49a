import Link from "next/link";
import type { ReactNode } from "react";
import { StateMark } from "@/app/desk/parts/marks";
import { At } from "@/app/desk/parts/when";
import { claimKindLabels } from "@/claims/vocabulary";
import { type ClaimListed, claimInWords } from "./claim-words";

/** A claim of any kind in a list. */
export function ClaimRow({ claim, children }: { claim: ClaimListed; children?: ReactNode }) {
  return (
    <li className="entry">
      <div className="entry-main">
        <Link
          href={`/desk/claims/${claim.id}`}
          prefetch={false}
          className="entry-title line-clamp-3 font-normal"
        >
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
