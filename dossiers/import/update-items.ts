import { editActor } from "@/actors";
import type { ClaimKind, Outcome } from "@/claims/vocabulary";
import type {
  DossierActor,
  DossierAttendance,
  DossierClaim,
  DossierMeeting,
  DossierQuestion,
  DossierSource,
  DossierStatement,
  DossierStatusChange,
} from "@/dossiers/schema";
import type { Context } from "@/ledger";
import { RecordError } from "@/lib/errors";
import {
  correctAttendance,
  correctStatusChange,
  editAttendance,
  editMeeting,
  editStatusChange,
} from "@/meetings";
import { retractClaim } from "@/review";
import { editSource } from "@/sources";
import { correctStatement, editQuestion, editStatement } from "@/statements";
import { inputsOf } from "./inputs";
import { claimName, type Identifiers, type Known } from "./known";
import type { Changed } from "./plan";

interface Seen {
  id: string;
  version: number;
}

/**
 * Writes the items of a dossier over what is on record, by the verbs an editor uses, each seen as it was when the
 * import began. What a file leaves out of an actor, source, meeting or question stays as it is.
 * @param publicNote what readers see beside the corrections and retractions.
 */
export function itemUpdater(context: Context, id: Identifiers, known: Known, publicNote: string) {
  const input = inputsOf(id);
  const complete = <Item>(item: Item, { recorded }: Changed): Item => ({ ...recorded, ...item });

  return {
    actors: (item: DossierActor, changed: Changed) =>
      editActor(context, { ...input.actor(complete(item, changed)), ...seen(known.actors, item) }),
    sources: (item: DossierSource, changed: Changed) => {
      const asWorded = known.sources.get(item.key)?.publishedAsWorded;
      return editSource(context, {
        ...input.source(complete(item, changed)),
        ...(!changed.fields.includes("published") && { publishedAsWorded: asWorded }),
        ...seen(known.sources, item),
      });
    },
    meetings: (item: DossierMeeting, changed: Changed) =>
      editMeeting(context, { ...input.meeting(complete(item, changed)), ...seen(known.meetings, item) }),
    questions: (item: DossierQuestion, changed: Changed) =>
      editQuestion(context, { ...input.question(complete(item, changed)), ...seen(known.questions, item) }),
    statusChanges: (item: DossierStatusChange, changed: Changed) =>
      claim("status_change", item, changed, {
        edit: (it, outcome) => editStatusChange(context, { ...input.statusChange(item), ...it }, outcome),
        correct: (it) => correctStatusChange(context, { ...input.statusChange(item), ...it, publicNote }),
      }),
    attendance: (item: DossierAttendance, changed: Changed) =>
      claim("attendance", item, changed, {
        edit: (it, outcome) => editAttendance(context, { ...input.attendance(item), ...it }, outcome),
        correct: (it) => correctAttendance(context, { ...input.attendance(item), ...it, publicNote }),
      }),
    statements: (item: DossierStatement, changed: Changed) =>
      claim("statement", item, changed, {
        edit: (it, outcome) => editStatement(context, { ...input.statement(item), ...it }, outcome),
        correct: (it) => correctStatement(context, { ...input.statement(item), ...it, publicNote }),
      }),
  };

  async function claim(
    kind: ClaimKind,
    { key, state }: DossierClaim,
    { fields }: Changed,
    verbs: {
      edit: (claim: Seen, outcome: Outcome) => Promise<unknown>;
      correct: (claim: Seen) => Promise<unknown>;
    },
  ): Promise<void> {
    const row = seen(known.claims, { key: claimName(kind, key) });
    const here = known.claims.get(claimName(kind, key))?.state;
    if (here === "draft" && state !== "retracted") {
      await verbs.edit(row, state);
      return;
    }
    const isCorrected = fields.some((field) => field !== "state");
    if (isCorrected && context.corrections === "required")
      throw new RecordError(
        "forbidden",
        `A second person publishes corrections here: correct it at the desk, and send it to review (/desk/claims/${row.id}).`,
      );
    if (isCorrected) await verbs.correct(row);
    if (state === "retracted")
      await retractClaim(context, { id: row.id, version: row.version + Number(isCorrected) }, { publicNote });
  }
}

function seen(rows: ReadonlyMap<string, Seen>, { key }: { key: string }): Seen {
  const row = rows.get(key);
  if (!row) throw new Error(`Nothing is on record under the key ${key}.`);
  return { id: row.id, version: row.version };
}
