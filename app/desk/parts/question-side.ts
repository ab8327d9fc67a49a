import type { MergeSide } from "@/components/desk/records/merge-form";
import type { Context } from "@/ledger";
import { readQuestion } from "@/statements";

/** A question as the page that merges it shows it; null when there is none, or it is merged already. */
export async function questionSide(db: Context["db"], named: string): Promise<MergeSide | null> {
  const question = await readQuestion(db, named);
  if (!question || question.mergedIntoId) return null;
  const { id, key, version, text, meeting, positions, publicSince } = question;
  const facts = [
    ["Meeting", meeting?.title ?? "None in particular"],
    ["Positions", `${positions}`],
    ["Readers", publicSince ? "They see it" : "They do not see it yet"],
    ["Address", `/questions/${key}`],
  ] as const;
  return { id, version, name: text, facts: facts.map(([label, text]) => ({ label, text })) };
}
