import { recordActor } from "@/actors";
import { relateClaims } from "@/claims";
import type {
  DossierActor,
  DossierAttendance,
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
import { inputsOf } from "./inputs";
import type { Identifiers } from "./known";

/** Records the items of a dossier by the verbs an editor uses, under the identifiers that their keys give. */
export function itemRecorder(context: Context, id: Identifiers) {
  const input = inputsOf(id);
  return {
    actors: (item: DossierActor) =>
      recordActor(context, { ...input.actor(item), key: item.key, id: id.actor(item.key) }),
    sources: (item: DossierSource) =>
      recordSource(context, { ...input.source(item), key: item.key, id: id.source(item.key) }),
    meetings: (item: DossierMeeting) =>
      recordMeeting(context, { ...input.meeting(item), key: item.key, id: id.meeting(item.key) }),
    questions: (item: DossierQuestion) =>
      recordQuestion(context, { ...input.question(item), key: item.key, id: id.question(item.key) }),
    statusChanges: (item: DossierStatusChange) => {
      const known = { key: item.key, id: id.claim("status_change", item.key) };
      return importStatusChange(context, { ...input.statusChange(item), ...known }, item.state);
    },
    attendance: (item: DossierAttendance) => {
      const known = { key: item.key, id: id.claim("attendance", item.key) };
      return importAttendance(context, { ...input.attendance(item), ...known }, item.state);
    },
    statements: (item: DossierStatement) => {
      const known = { key: item.key, id: id.claim("statement", item.key) };
      return importStatement(context, { ...input.statement(item), ...known }, item.state);
    },
    /** Answers false when that was on record already. */
    relations: ({ claim, how, target }: DossierRelation) =>
      relateClaims(context, { claim: id.claimOfAnyKind(claim), how, target: id.claimOfAnyKind(target) }),
  };
}
