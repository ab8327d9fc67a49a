"use server";

import { formAction } from "@/app/desk/forms/form-action";
import { questionSide } from "@/app/desk/parts/question-side";
import { requestContext } from "@/app/desk/request";
import { can } from "@/auth";
import type { MergeSide } from "@/components/desk/records/merge-form";
import type { FormState } from "@/lib/form";
import { isId } from "@/lib/ids";
import { mergeQuestions, undoQuestionMerge } from "@/review";

/** What is on record of a question, for whoever may merge it; null for others. */
export async function describeQuestion(id: string): Promise<MergeSide | null> {
  const context = await requestContext();
  return can(context.user, "question.merge").allowed && isId(id) ? questionSide(context.db, id) : null;
}

export async function mergeQuestion(_: FormState, form: FormData): Promise<FormState> {
  return formAction(form, async (context, fields) => {
    const into = (await fields.question("into")) ?? "";
    const seen = fields.text("intoVersion");
    if (into && !seen)
      fields.refuse("into", "Choose it from the list, and look at both before they become one.");
    const { key } = await mergeQuestions(context, {
      question: fields.text("id") ?? "",
      version: fields.text("version"),
      into: seen ? into : "",
      intoVersion: Number(seen ?? 0),
      reason: fields.text("reason") ?? "",
    });
    return `/desk/questions/${key}?done=questions_merged`;
  });
}

export async function takeQuestionBack(_: FormState, form: FormData): Promise<FormState> {
  return formAction(form, async (context, fields) => {
    const { key } = await undoQuestionMerge(context, {
      question: fields.text("id") ?? "",
      version: fields.text("version"),
    });
    return `/desk/questions/${key}?done=questions_unmerged`;
  });
}
