import type { ClaimKind } from "@/claims/vocabulary";
import type { Dossier } from "@/dossiers/schema";
import { digestOf } from "./digest";
import { claimName, type Known } from "./known";

export interface Problem {
  pointer: string;
  message: string;
}

/** What is to be recorded of each list, and what stands already. */
export interface Plan {
  isNew: (pointer: string) => boolean;
  problems: Problem[];
  /** What stays as recorded although the dossier has it otherwise. */
  kept: Problem[];
  unchanged: number;
}

/**
 * Compares a dossier with the record. Actors, meetings and questions are shared between dossiers: what is recorded
 * under their key stands, and a difference is reported. Sources and claims are evidence: under a key that is taken
 * they must say the same as when they were imported.
 */
export function compare(dossier: Dossier, known: Known): Plan {
  const here = new Set<string>();
  const plan: Plan = { isNew: (pointer) => !here.has(pointer), problems: [], kept: [], unchanged: 0 };

  const shared = (pointer: string, recorded: string | undefined, given: string) => {
    if (recorded === undefined) return;
    here.add(pointer);
    if (recorded === given) plan.unchanged += 1;
    else plan.kept.push({ pointer, message: `Already recorded as “${recorded}”, which stands.` });
  };
  for (const [index, actor] of dossier.actors.entries()) {
    const recorded = known.actors.get(actor.key);
    const pointer = `/actors/${index}`;
    if (recorded && recorded.kind !== actor.kind) {
      here.add(pointer);
      plan.problems.push({
        pointer: `${pointer}/key`,
        message: `“${actor.key}” is already recorded as another kind of actor (${recorded.kind}); use another key.`,
      });
    } else shared(pointer, recorded?.name, actor.name);
  }
  for (const [index, meeting] of dossier.meetings.entries())
    shared(`/meetings/${index}`, known.meetings.get(meeting.key)?.title, meeting.title);
  for (const [index, question] of dossier.questions.entries())
    shared(`/questions/${index}`, known.questions.get(question.key)?.text, question.text);

  const evidence = (
    pointer: string,
    item: { key: string },
    recorded: { importDigest: string | null } | undefined,
  ) => {
    if (!recorded) return;
    here.add(pointer);
    if (recorded.importDigest === digestOf(item)) plan.unchanged += 1;
    else
      plan.problems.push({
        pointer: `${pointer}/key`,
        message: `“${item.key}” is already recorded and says something else; correct it at the desk, or use another key.`,
      });
  };
  for (const [index, source] of dossier.sources.entries())
    evidence(`/sources/${index}`, source, known.sources.get(source.key));
  const claims = (list: "statusChanges" | "attendance" | "statements", kind: ClaimKind) => {
    for (const [index, claim] of dossier[list].entries())
      evidence(`/${list}/${index}`, claim, known.claims.get(claimName(kind, claim.key)));
  };
  claims("statusChanges", "status_change");
  claims("attendance", "attendance");
  claims("statements", "statement");
  return plan;
}
