import { takeQuestionBack } from "@/app/desk/actions/records/question-merging";
import { Merged } from "@/app/desk/parts/merged";
import type { MergedQuestion } from "@/statements";

/** What was merged into a question, and the way back. */
export const MergedQuestions = (props: { merged: readonly MergedQuestion[]; mayUndo: boolean }) => (
  <Merged
    {...props}
    undo={takeQuestionBack}
    told={({ text }) => (
      <>
        “<bdi>{text}</bdi>” was merged into
      </>
    )}
    undoing={() =>
      "Every position that still is as the merge left it is on that question again, and so is its address."
    }
  />
);
