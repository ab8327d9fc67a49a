import Link from "next/link";
import type { ReactNode } from "react";
import { StateMark } from "@/app/desk/parts/marks";
import { At } from "@/app/desk/parts/when";
import { claimKindLabels } from "@/claims/vocabulary";
import type { ClaimModel } from "@/published/claims/model";
import { Bearing, Disputed } from "./bearing";
import { type ClaimListed, claimInWords } from "./claim-words";

interface Props {
  claim: ClaimListed;
  /** The same claim as pages show it, where it is read along. */
  told?: ClaimModel | undefined;
  children?: ReactNode;
}

/** A claim of any kind in a list. */
export function ClaimRow({ claim, told, children }: Props) {
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
        <Bearing claim={told} />
        {children}
      </div>
      <p className="entry-side">
        <Disputed claim={told} />
        <StateMark state={claim.state} />
      </p>
    </li>
  );
}
