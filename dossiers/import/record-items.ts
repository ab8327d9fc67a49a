import { recordActor } from "@/actors";
import { relateClaims } from "@/claims";
import type {
  DossierActor,
  DossierAttendance,
  DossierCitation,
  DossierMeeting,
  DossierQuestion,
  DossierRelation,
  DossierSource,
  DossierStatement,
  DossierStatusChange,
} from "@/dossiers/schema";
import type { Context } from "@/ledger";
import { importAttendance, importStatusChange, recordMeeting } from "@/meetings";
import { recordSource } from "@/sources";
import { importStatement, recordQuestion } from "@/statements";
import type { Identifiers } from "./known";

/** Records the items of a dossier by the verbs an editor uses, their keys turned into identifiers. */
export function itemRecorder(context: Context, id: Identifiers) {
  const actorOrNone = (key: string | undefined) => (key === undefined ? undefined : id.actor(key));
  const citations = (cited: readonly DossierCitation[]) =>
    cited.map(({ source, excerpt, via }) => ({
      source: id.source(source),
      excerpt,
      via: (via ?? []).map(id.actor),
    }));

  return {
    actor: ({ affiliation, roles, ...actor }: DossierActor) =>
      recordActor(context, {
        ...actor,
        id: id.actor(actor.key),
        affiliation: actorOrNone(affiliation),
        roles: (roles ?? []).map((role) => ({ ...role, organisation: actorOrNone(role.organisation) })),
      }),
    source: ({ publisher, ...source }: DossierSource, importDigest: string) =>
      recordSource(context, {
        ...source,
        id: id.source(source.key),
        publisher: id.actor(publisher),
        importDigest,
      }),
    meeting: ({ participants, related, ...meeting }: DossierMeeting) =>
      recordMeeting(context, {
        ...meeting,
        id: id.meeting(meeting.key),
        participants: eachOnce(participants.map(({ actor, as }) => ({ actor: id.actor(actor), as }))),
        related: (related ?? []).map(({ meeting: other, how }) => ({ meeting: id.meeting(other), how })),
      }),
    question: ({ meeting, ...question }: DossierQuestion) =>
      recordQuestion(context, {
        ...question,
        id: id.question(question.key),
        meeting: meeting === undefined ? undefined : id.meeting(meeting),
      }),
    statusChange: ({ state, ...change }: DossierStatusChange, importDigest: string) =>
      importStatusChange(
        context,
        {
          ...change,
          id: id.claim("status_change", change.key),
          meeting: id.meeting(change.meeting),
          accordingTo: actorOrNone(change.accordingTo),
          decidedBy: (change.decidedBy ?? []).map(id.actor),
          citations: citations(change.citations),
          importDigest,
        },
        state,
      ),
    attendance: ({ state, ...change }: DossierAttendance, importDigest: string) =>
      importAttendance(
        context,
        {
          ...change,
          id: id.claim("attendance", change.key),
          meeting: id.meeting(change.meeting),
          actor: id.actor(change.actor),
          accordingTo: actorOrNone(change.accordingTo),
          citations: citations(change.citations),
          importDigest,
        },
        state,
      ),
    statement: ({ state, ...statement }: DossierStatement, importDigest: string) =>
      importStatement(
        context,
        {
          ...statement,
          id: id.claim("statement", statement.key),
          speaker: id.actor(statement.speaker),
          onBehalfOf: actorOrNone(statement.onBehalfOf),
          addressee: actorOrNone(statement.addressee),
          meetings: statement.meetings.map(id.meeting),
          positions: (statement.positions ?? []).map(({ question, stance }) => ({
            question: id.question(question),
            stance,
          })),
          citations: citations(statement.citations),
          importDigest,
        },
        state,
      ),
    relation: ({ claim, how, target }: DossierRelation) =>
      relateClaims(context, { claim: id.claimOfAnyKind(claim), how, target: id.claimOfAnyKind(target) }),
  };
}

/** Two keys of a dossier may be one actor here, where they were merged: the first says in what capacity. */
const eachOnce = <Participant extends { actor: string }>(
  participants: readonly Participant[],
): Participant[] =>
  participants.filter(({ actor }, index) => participants.findIndex((one) => one.actor === actor) === index);
