import type {
  DossierActor,
  DossierAttendance,
  DossierCitation,
  DossierMeeting,
  DossierQuestion,
  DossierSource,
  DossierStatement,
  DossierStatusChange,
} from "@/dossiers/schema";
import type { Identifiers } from "./known";

/** The items of a dossier as the verbs of an editor take them: keys turned into identifiers, without key and state. */
export function inputsOf(id: Identifiers) {
  const actorOrNone = (key: string | undefined) => (key === undefined ? undefined : id.actor(key));
  const citations = (cited: readonly DossierCitation[]) =>
    cited.map(({ source, excerpt, via }) => ({
      source: id.source(source),
      excerpt,
      via: (via ?? []).map(id.actor),
    }));

  return {
    actor: ({ key: _, affiliation, roles, ...actor }: DossierActor) => ({
      ...actor,
      affiliation: actorOrNone(affiliation),
      roles: (roles ?? []).map((role) => ({ ...role, organisation: actorOrNone(role.organisation) })),
    }),
    source: ({ key: _, publisher, ...source }: DossierSource) => ({
      ...source,
      publisher: id.actor(publisher),
    }),
    meeting: ({ key: _, participants, related, ...meeting }: DossierMeeting) => ({
      ...meeting,
      participants: participants.map(({ actor, as }) => ({ actor: id.actor(actor), as })),
      related: (related ?? []).map(({ meeting: other, how }) => ({ meeting: id.meeting(other), how })),
    }),
    question: ({ key: _, meeting, ...question }: DossierQuestion) => ({
      ...question,
      meeting: meeting === undefined ? undefined : id.meeting(meeting),
    }),
    statusChange: ({ key: _, state: __, ...change }: DossierStatusChange) => ({
      ...change,
      meeting: id.meeting(change.meeting),
      accordingTo: actorOrNone(change.accordingTo),
      decidedBy: change.decidedBy?.map(id.actor),
      citations: citations(change.citations),
    }),
    attendance: ({ key: _, state: __, ...change }: DossierAttendance) => ({
      ...change,
      meeting: id.meeting(change.meeting),
      actor: id.actor(change.actor),
      accordingTo: actorOrNone(change.accordingTo),
      citations: citations(change.citations),
    }),
    statement: ({ key: _, state: __, ...statement }: DossierStatement) => ({
      ...statement,
      speaker: id.actor(statement.speaker),
      onBehalfOf: actorOrNone(statement.onBehalfOf),
      addressee: actorOrNone(statement.addressee),
      meetings: statement.meetings.map(id.meeting),
      positions: (statement.positions ?? []).map(({ question, stance }) => ({
        question: id.question(question),
        stance,
      })),
      citations: citations(statement.citations),
    }),
  };
}
