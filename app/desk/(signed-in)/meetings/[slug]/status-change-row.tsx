import Link from "next/link";
import { ClaimSources } from "@/app/desk/parts/claims/claim-sources";
import { StateMark } from "@/app/desk/parts/marks";
import { At, When } from "@/app/desk/parts/when";
import type { meetingClaims } from "@/meetings";
import { placeName } from "@/meetings/rules";
import { statusLabels } from "@/meetings/vocabulary";
import type { CitationRead } from "@/provenance";

interface Props {
  row: Awaited<ReturnType<typeof meetingClaims>>[number];
  timeZone: string | null;
  citations: readonly CitationRead[];
  /** Whether the meeting's status is read from it. */
  isCurrent: boolean;
}

/** A status change in any state: what it says, by whom, on what. */
export function StatusChangeRow({ row, timeZone, citations, isCurrent }: Props) {
  const { claim, statusChange, accordingTo, decidedBy, author } = row;
  if (!statusChange) return null;
  const { statusAsWorded, scheduled, scheduledAsWorded, setsPlace } = statusChange;
  const setsSchedule = statusChange.setsSchedule || scheduledAsWorded !== null;
  return (
    <li className="entry">
      <div className="entry-main">
        <Link href={`/desk/claims/${claim.id}`} prefetch={false} className="entry-title">
          {statusLabels[statusChange.status].label}
          {statusAsWorded ? ` (“${statusAsWorded}”)` : null}
        </Link>
        <p className="entry-detail">
          <When date={statusChange.effective} asWorded={statusChange.effectiveAsWorded} timeZone={timeZone} />
          {accordingTo ? ` · according to ${accordingTo}` : null}
          {decidedBy ? ` · decided by ${decidedBy}` : null}
        </p>
        {setsSchedule || setsPlace ? (
          <p className="entry-detail">
            {setsSchedule ? (
              <>
                Date: {scheduled === null && statusChange.setsSchedule ? "known to be none " : null}
                <When date={scheduled} asWorded={scheduledAsWorded} timeZone={timeZone} />
              </>
            ) : null}
            {setsSchedule && setsPlace ? " · " : null}
            {setsPlace ? `Place: ${placeName(statusChange) || "known to be none"}` : null}
          </p>
        ) : null}
        {claim.note ? <p className="entry-detail">{claim.note}</p> : null}
        <ClaimSources citations={citations} />
        <p className="entry-detail">
          Logged{author ? ` by ${author}` : null} <At time={claim.recordedAt} />
        </p>
      </div>
      <p className="entry-side">
        {isCurrent ? <span className="mark">The status now</span> : null}
        <StateMark state={claim.state} />
      </p>
    </li>
  );
}
