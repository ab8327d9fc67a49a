"use server";

import { formAction } from "@/app/desk/forms/form-action";
import { mergeSide } from "@/app/desk/parts/merge-side";
import { requestContext } from "@/app/desk/request";
import { can } from "@/auth";
import type { MergeSide } from "@/components/desk/records/merge-form";
import type { FormState } from "@/lib/form";
import { isId } from "@/lib/ids";
import { mergeActors, undoMerge } from "@/review";

/** What is on record of an actor, for whoever may merge it; null for others. */
export async function describeActor(id: string): Promise<MergeSide | null> {
  const context = await requestContext();
  return can(context.user, "actor.merge").allowed && isId(id) ? mergeSide(context.db, id) : null;
}

export async function merge(_: FormState, form: FormData): Promise<FormState> {
  return formAction(form, async (context, fields) => {
    const into = (await fields.actor("into")) ?? "";
    const seen = fields.text("intoVersion");
    if (into && !seen)
      fields.refuse("into", "Choose it from the list, and look at both before they become one.");
    const { key } = await mergeActors(context, {
      actor: fields.text("id") ?? "",
      version: fields.text("version"),
      into: seen ? into : "",
      intoVersion: Number(seen ?? 0),
      reason: fields.text("reason") ?? "",
    });
    return `/desk/actors/${key}?done=merged`;
  });
}

export async function takeBack(_: FormState, form: FormData): Promise<FormState> {
  return formAction(form, async (context, fields) => {
    const { key } = await undoMerge(context, {
      actor: fields.text("id") ?? "",
      version: fields.text("version"),
    });
    return `/desk/actors/${key}?done=unmerged`;
  });
}
