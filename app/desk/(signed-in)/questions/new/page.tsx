import type { Metadata } from "next";
import { recordNewQuestion } from "@/app/desk/actions/records/questions";
import { PageHead } from "@/app/desk/parts/page-head";
import { requireMay } from "@/app/desk/parts/require-may";
import { QuestionForm } from "@/components/desk/records/question-form";

export const metadata: Metadata = { title: "New question" };

export default async function NewQuestionPage() {
  await requireMay("question.record");
  return (
    <>
      <PageHead
        title="New question"
        above={{ href: "/desk/questions", name: "All questions" }}
        about="Something that actors take sides on, and may change their minds about."
      />
      <QuestionForm action={recordNewQuestion} />
    </>
  );
}
