import { recordActor } from "@/actors";
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
import {
  importAttendance,
  importAttendances,
  importStatusChange,
  importStatusChanges,
  recordMeeting,
} from "@/meetings";
import { relateClaims } from "@/review";
import { importSources, recordSource } from "@/sources";
import { importStatement, importStatements, recordQuestion } from "@/statements";
import { inputsOf } from "./inputs";
import type { Identifiers } from "./known";

/** Records the items of a dossier by the verbs an editor uses, under the identifiers that their keys give. */
export function itemRecorder(context: Context, id: Identifiers) {
  const { source, statusChange, attendance, statement } = itemInputs(id);
  const input = inputsOf(id);
  return {
    actors: (item: DossierActor) =>
      recordActor(context, { ...input.actor(item), key: item.key, id: id.actor(item.key) }),
    sources: (item: DossierSource) => recordSource(context, source(item)),
    meetings: (item: DossierMeeting) =>
      recordMeeting(context, { ...input.meeting(item), key: item.key, id: id.meeting(item.key) }),
    questions: (item: DossierQuestion) =>
      recordQuestion(context, { ...input.question(item), key: item.key, id: id.question(item.key) }),
    statusChanges: (item: DossierStatusChange) =>
      importStatusChange(context, statusChange(item).raw, item.state),
    attendance: (item: DossierAttendance) => importAttendance(context, attendance(item).raw, item.state),
    statements: (item: DossierStatement) => importStatement(context, statement(item).raw, item.state),
    /** Answers false when that was on record already. */
    relations: ({ claim, how, target }: DossierRelation) =>
      relateClaims(context, { claim: id.claimOfAnyKind(claim), how, target: id.claimOfAnyKind(target) }),
  };
}

/** Records many items of a list, where there are many of its kind in a dossier. */
export function manyRecorder(context: Context, id: Identifiers) {
  const { source, statusChange, attendance, statement } = itemInputs(id);
  return {
    sources: (items: readonly DossierSource[]) => importSources(context, items.map(source)),
    statusChanges: (items: readonly DossierStatusChange[]) =>
      importStatusChanges(context, items.map(statusChange)),
    attendance: (items: readonly DossierAttendance[]) => importAttendances(context, items.map(attendance)),
    statements: (items: readonly DossierStatement[]) => importStatements(context, items.map(statement)),
  };
}

/** Items as they are recorded, with their key and the identifier that it gives. */
function itemInputs(id: Identifiers) {
  const input = inputsOf(id);
  return {
    source: (item: DossierSource) => ({ ...input.source(item), key: item.key, id: id.source(item.key) }),
    statusChange: (item: DossierStatusChange) => ({
      raw: { ...input.statusChange(item), key: item.key, id: id.claim("status_change", item.key) },
      state: item.state,
    }),
    attendance: (item: DossierAttendance) => ({
      raw: { ...input.attendance(item), key: item.key, id: id.claim("attendance", item.key) },
      state: item.state,
    }),
    statement: (item: DossierStatement) => ({
      raw: { ...input.statement(item), key: item.key, id: id.claim("statement", item.key) },
      state: item.state,
    }),
  };
}
