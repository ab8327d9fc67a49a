import type { Metadata } from "next";
import { notFound, redirect } from "next/navigation";
import { saveQuestion } from "@/app/desk/actions/records/questions";
import { PageHead } from "@/app/desk/parts/page-head";
import { requireMay } from "@/app/desk/parts/require-may";
import { keyOf } from "@/app/desk/parts/search-params";
import { requestContext } from "@/app/desk/request";
import { QuestionForm } from "@/components/desk/records/question-form";
import { readQuestion } from "@/statements";

export const metadata: Metadata = { title: "Edit a question" };

export default async function EditQuestionPage({ params }: { params: Promise<{ slug: string }> }) {
  await requireMay("question.edit");
  const { db } = await requestContext();
  const question = await readQuestion(db, keyOf((await params).slug));
  if (!question) notFound();
  // Its page leads to the one that it was merged into.
  if (question.mergedIntoId) redirect(`/desk/questions/${question.key}`);
  const { id, key, version, text, meeting, publicSince } = question;
  return (
    <>
      <PageHead
        title="Edit a question"
        above={{ href: `/desk/questions/${key}`, name: "Back to the question" }}
        about={publicSince ? "Readers see the change as soon as it is saved." : undefined}
      />
      <QuestionForm
        action={saveQuestion}
        start={{ id, version, text, meeting: meeting && { id: meeting.id, label: meeting.title } }}
      />
    </>
  );
}
