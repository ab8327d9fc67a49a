import { takeQuestionBack } from "@/app/desk/actions/records/question-merging";
import { At } from "@/app/desk/parts/when";
import { Confirmed } from "@/components/desk/form/confirmed";
import { Editing } from "@/components/desk/form/editing";
import type { MergedQuestion } from "@/statements";

interface Props {
  merged: readonly MergedQuestion[];
  mayUndo: boolean;
}

/** What was merged into a question, and the way back: the latest first, because an earlier one may rest on it. */
export function MergedQuestions({ merged, mayUndo }: Props) {
  if (merged.length === 0) return null;
  return (
    <section className="facts-aside">
      <h2>Merged</h2>
      <ul className="plain merged">
        {merged.map((one, index) => (
          <li key={one.id}>
            <p>
              “<bdi>{one.text}</bdi>” was merged into this on <At time={one.at} /> by {one.user}.
            </p>
            {one.reason ? (
              <blockquote className="entry-reason" dir="auto">
                {one.reason}
              </blockquote>
            ) : null}
            {mayUndo && index === 0 ? (
              <Confirmed action={takeQuestionBack} label="Undo the merge" yes="Make them two again">
                <Editing id={one.id} version={one.version} />
                <p>
                  Every position that still is as the merge left it is on that question again, and so is its
                  address. What was changed since stays here.
                </p>
              </Confirmed>
            ) : null}
          </li>
        ))}
      </ul>
    </section>
  );
}
