import Link from "next/link";
import { Bearing, Disputed } from "@/app/desk/parts/claims/bearing";
import { ClaimSources } from "@/app/desk/parts/claims/claim-sources";
import { StateMark } from "@/app/desk/parts/marks";
import { At, When } from "@/app/desk/parts/when";
import type { meetingClaims } from "@/meetings";
import { attendanceChangeLabels } from "@/meetings/vocabulary";
import type { CitationRead } from "@/provenance";
import type { ClaimModel } from "@/published/claims/model";

interface Props {
  row: Awaited<ReturnType<typeof meetingClaims>>[number];
  /** The same change as pages show it. */
  told: ClaimModel | undefined;
  timeZone: string | null;
  citations: readonly CitationRead[];
}

/** An attendance change in any state. */
export function AttendanceRow({ row, told, timeZone, citations }: Props) {
  const { claim, attendance, attendee, accordingTo, author } = row;
  if (!attendance) return null;
  return (
    <li className="entry">
      <div className="entry-main">
        <Link href={`/desk/claims/${claim.id}`} prefetch={false} className="entry-title">
          {attendee}: {attendanceChangeLabels[attendance.change]}
        </Link>
        <p className="entry-detail">
          <When date={attendance.effective} asWorded={attendance.effectiveAsWorded} timeZone={timeZone} />
          {accordingTo ? ` · according to ${accordingTo}` : null}
        </p>
        {claim.note ? <p className="entry-detail">{claim.note}</p> : null}
        <Bearing claim={told} />
        <ClaimSources citations={citations} />
        <p className="entry-detail">
          Logged{author ? ` by ${author}` : null} <At time={claim.recordedAt} />
        </p>
      </div>
      <p className="entry-side">
        <Disputed claim={told} />
        <StateMark state={claim.state} />
      </p>
    </li>
  );
}
