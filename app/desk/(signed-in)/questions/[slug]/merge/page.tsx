import type { Metadata } from "next";
import { notFound, redirect } from "next/navigation";
import { describeQuestion, mergeQuestion } from "@/app/desk/actions/records/question-merging";
import { PageHead } from "@/app/desk/parts/page-head";
import { questionSide } from "@/app/desk/parts/question-side";
import { requireMay } from "@/app/desk/parts/require-may";
import { keyOf } from "@/app/desk/parts/search-params";
import { requestContext } from "@/app/desk/request";
import { MergeForm } from "@/components/desk/records/merge-form";

export const metadata: Metadata = { title: "Merge a question" };

export default async function MergeQuestionPage({ params }: { params: Promise<{ slug: string }> }) {
  await requireMay("question.merge");
  const { db } = await requestContext();
  const key = keyOf((await params).slug);
  const side = await questionSide(db, key);
  // Of one that is merged already, its page leads to the other.
  if (!side && key) redirect(`/desk/questions/${key}`);
  if (!side) notFound();
  return (
    <>
      <PageHead
        title={`Merge “${side.name}”`}
        above={{ href: `/desk/questions/${key}`, name: "Back to the question" }}
        about="Two wordings of the same question become one, for readers at once. It can be undone."
      />
      <MergeForm action={mergeQuestion} kind="questions" merged={side} lookUp={describeQuestion} />
    </>
  );
}
