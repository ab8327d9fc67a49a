import type { Metadata } from "next";
import Link from "next/link";
import { saveAttendance, saveStatement, saveStatusChange } from "@/app/desk/actions/claims";
import { adding } from "@/app/desk/adding";
import { attendanceStart, statementStart, statusChangeStart } from "@/app/desk/parts/claim/starts";
import { requireClaim, titleOf, whyNotPublish } from "@/app/desk/parts/claim/subject";
import { PageHead } from "@/app/desk/parts/page-head";
import { can } from "@/auth";
import { AttendanceForm } from "@/components/desk/attendance-form";
import { StatementForm } from "@/components/desk/statement-form";
import { StatusChangeForm } from "@/components/desk/status-change-form";

export const metadata: Metadata = { title: "Edit a claim" };

export default async function EditClaimPage({ params }: { params: Promise<{ id: string }> }) {
  const { user, context, claim } = await requireClaim(params);
  const { statusChange, attendance, statement } = claim;
  const verdict = can(user, "claim.edit", claim.claim, context.review);
  const form = { adding, publish: whyNotPublish(user, context, claim.claim.authorId) };
  return (
    <>
      <PageHead
        title={titleOf(claim)}
        about={<Link href={`/desk/claims/${claim.claim.id}`}>Back to the claim</Link>}
      />
      {verdict.allowed ? (
        <>
          {statusChange ? (
            <StatusChangeForm
              {...form}
              action={saveStatusChange}
              meeting={statusChange.meetingId}
              start={statusChangeStart(claim, statusChange)}
            />
          ) : null}
          {attendance ? (
            <AttendanceForm
              {...form}
              action={saveAttendance}
              meeting={attendance.meetingId}
              start={attendanceStart(claim, attendance)}
            />
          ) : null}
          {statement ? (
            <StatementForm {...form} action={saveStatement} start={statementStart(claim, statement)} />
          ) : null}
        </>
      ) : (
        <p>{verdict.why}</p>
      )}
    </>
  );
}
