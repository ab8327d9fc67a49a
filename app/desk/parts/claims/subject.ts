import { notFound } from "next/navigation";
import { requestContext, requireUser } from "@/app/desk/request";
import { type ClaimSubject, can, type User } from "@/auth";
import { claimKindLabels } from "@/claims/vocabulary";
import type { Context } from "@/ledger";
import { isId } from "@/lib/ids";
import { attendanceChangeLabels, statusLabels } from "@/meetings/vocabulary";
import { type ClaimRead, readClaim } from "@/review";

export interface ClaimPage {
  user: User;
  context: Context;
  claim: ClaimRead;
}

/** The claim a page is about, for somebody signed in. */
export async function requireClaim(params: Promise<{ id: string }>): Promise<ClaimPage> {
  const user = await requireUser();
  const context = await requestContext();
  const { id } = await params;
  const claim = isId(id) ? await readClaim(context.db, id) : null;
  return { user, context, claim: claim ?? notFound() };
}

/** What a claim says, in a line. */
export function titleOf({
  claim,
  statusChange,
  attendance,
  statement,
  meeting,
  ...names
}: ClaimRead): string {
  if (statusChange) return `${meeting?.title}: ${statusLabels[statusChange.status].label}`;
  if (attendance)
    return `${names.attendee}: ${attendanceChangeLabels[attendance.change]} — ${meeting?.title}`;
  if (statement) return `${names.speaker}: ${shortened(statement.text)}`;
  return claimKindLabels[claim.kind];
}

const longest = 120;

function shortened(text: string): string {
  const characters = [...text];
  return characters.length <= longest ? text : `${characters.slice(0, longest).join("").trimEnd()}…`;
}

/** Why a claim that this user is about to write cannot be published by them at once; undefined when it can. */
export function whyNotPublish(user: User, context: Context, authorId = user.id): string | undefined {
  const written: ClaimSubject = { state: "draft", authorId, lastEditedById: user.id };
  const verdict = can(user, "claim.publish", written, context.review);
  return verdict.allowed ? undefined : verdict.why;
}
