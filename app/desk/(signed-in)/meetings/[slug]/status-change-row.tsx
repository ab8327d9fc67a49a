import Link from "next/link";
import { Bearing, Disputed } from "@/app/desk/parts/claims/bearing";
import { ClaimSources } from "@/app/desk/parts/claims/claim-sources";
import { StateMark } from "@/app/desk/parts/marks";
import { At, When } from "@/app/desk/parts/when";
import type { meetingClaims } from "@/meetings";
import { placeName } from "@/meetings/rules";
import { statusLabels } from "@/meetings/vocabulary";
import type { CitationRead } from "@/provenance";
import type { ClaimModel } from "@/published/claims/model";

interface Props {
  row: Awaited<ReturnType<typeof meetingClaims>>[number];
  /** The same change as pages show it. */
  told: ClaimModel | undefined;
  timeZone: string | null;
  citations: readonly CitationRead[];
  /** What it is to the meeting's status, where that is read from it. */
  mark: string | undefined;
}

/** A status change in any state: what it says, by whom, on what. */
export function StatusChangeRow({ row, told, timeZone, citations, mark }: Props) {
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
        <Bearing claim={told} />
        <ClaimSources citations={citations} />
        <p className="entry-detail">
          Logged{author ? ` by ${author}` : null} <At time={claim.recordedAt} />
        </p>
      </div>
      <p className="entry-side">
        {mark ? <span className="mark">{mark}</span> : null}
        <Disputed claim={told} />
        <StateMark state={claim.state} />
      </p>
    </li>
  );
}
