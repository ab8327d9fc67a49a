import { At } from "@/app/desk/parts/when";
import { Differences } from "@/components/differences";
import { differences } from "@/lib/differences";
import type { QuestionAct } from "@/statements";

const words: Readonly<Record<string, string>> = {
  "question.record": "put it on record",
  "question.edit": "edited it",
  "question.merge": "merged two questions",
  "question.undo_merge": "took a merge back",
  "record.import": "imported it",
};

/** Who did what to a question, when and why, and what it said before. */
export function QuestionActs({ acts }: { acts: readonly QuestionAct[] }) {
  return (
    <section className="desk-section">
      <h2>History</h2>
      <ol className="grid gap-3">
        {acts.map((act) => (
          <li key={act.id}>
            <p>
              {act.user} {words[act.action] ?? act.action}
            </p>
            <p className="entry-detail">
              <At time={act.at} />
            </p>
            {act.reason ? (
              <blockquote className="entry-reason" dir="auto">
                {act.reason}
              </blockquote>
            ) : null}
            {act.before ? <Differences differences={differencesOf(act.before, act.after)} /> : null}
          </li>
        ))}
      </ol>
    </section>
  );
}

type Said = NonNullable<QuestionAct["before"]>;

const differencesOf = (before: Said, after: Said | null) => differences(linesOf(before), linesOf(after));

const linesOf = (said: Said | null) => [
  { label: "Wording", text: said?.text ?? "" },
  { label: "Meeting", text: said?.meeting ?? "" },
];
