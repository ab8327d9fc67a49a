import { claimChoice } from "@/app/desk/parts/claims/claim-choice";
import type { Choice } from "@/components/desk/choosing/choices";
import type { AttendanceStart } from "@/components/desk/claims/attendance-form";
import type { ClaimStart } from "@/components/desk/claims/claim-form";
import type { StatementStart } from "@/components/desk/claims/statement-form";
import type { StatusChangeStart } from "@/components/desk/claims/status-change-form";
import type { ClaimRead } from "@/review";

/** An actor named in a claim, as a form shows it. */
const choice = (id: string | null, name: string | null): Choice | null =>
  id === null ? null : { id, label: name ?? id };

function shared({ claim, accordingTo, citations, bearsOn }: ClaimRead): ClaimStart {
  return {
    id: claim.id,
    version: claim.version,
    accordingTo: choice(claim.accordingToId, accordingTo),
    reported: claim.reported,
    note: claim.note,
    relations: bearsOn.map(({ how, other }) => ({ how, target: claimChoice(other) })),
    citations: citations.map((citation) => ({
      source: { id: citation.sourceId, label: citation.sourceTitle, publisher: citation.publisher },
      excerpt: citation.excerpt,
      prefix: citation.prefix,
      suffix: citation.suffix,
      via: citation.via.map(({ id, name }) => ({ id, label: name })),
    })),
  };
}

export function statusChangeStart(
  claim: ClaimRead,
  change: NonNullable<ClaimRead["statusChange"]>,
): StatusChangeStart {
  const decidedBy = claim.decidedBy.map(({ id, name }) => ({ id, label: name }));
  return { ...shared(claim), ...change, decidedBy };
}

export function attendanceStart(
  claim: ClaimRead,
  { actorId, change, effective }: NonNullable<ClaimRead["attendance"]>,
): AttendanceStart {
  return { ...shared(claim), actor: { id: actorId, label: claim.attendee ?? actorId }, change, effective };
}

export function statementStart(
  claim: ClaimRead,
  statement: NonNullable<ClaimRead["statement"]>,
): StatementStart {
  return {
    ...shared(claim),
    speaker: { id: statement.speakerId, label: claim.speaker ?? statement.speakerId },
    onBehalfOf: choice(statement.onBehalfOfId, claim.onBehalfOf),
    addressee: choice(statement.addresseeId, claim.addressee),
    said: statement.said,
    saidAsWorded: statement.saidAsWorded,
    form: statement.form,
    medium: statement.medium,
    text: statement.text,
    language: statement.language,
    originalText: statement.originalText,
    meetings: claim.meetings.map(({ id, title }) => ({ id, label: title })),
    positions: claim.positions.map(({ id, text, stance }) => ({ question: { id, label: text }, stance })),
  };
}
