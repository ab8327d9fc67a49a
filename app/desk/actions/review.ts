"use server";

import { formAction } from "@/app/desk/forms/form-action";
import type { FormFields } from "@/app/desk/forms/form-fields";
import { claimAddress } from "@/app/desk/forms/save-claim";
import { authorise } from "@/ledger";
import { RecordError } from "@/lib/errors";
import type { FormState } from "@/lib/form";
import { isId } from "@/lib/ids";
import {
  cancelPublication,
  discardDraft,
  planPublication,
  publishClaim,
  queueOf,
  retractClaim,
  sendBack,
  sendToReview,
  takeUpAgain,
} from "@/review";

export async function sendClaimToReview(_: FormState, form: FormData): Promise<FormState> {
  return formAction(form, async (context, fields) => {
    const claim = seen(fields);
    await sendToReview(context, claim);
    return claimAddress(claim.id, "in_review");
  });
}

export async function approveClaim(_: FormState, form: FormData): Promise<FormState> {
  return formAction(form, async (context, fields) => {
    const claim = seen(fields);
    await publishClaim(context, claim);
    if (fields.text("then") !== "next") return claimAddress(claim.id, "published");
    const { next } = await queueOf(context.db, context.user?.id ?? "", claim.id);
    return next ? claimAddress(next, "approved_before") : "/desk/review?done=approved";
  });
}

/** Approves the claims that were chosen in a list, each by itself; says of which ones it could not. */
export async function approveSeveral(_: FormState, form: FormData): Promise<FormState> {
  return formAction(form, async (context, fields) => {
    authorise(context, "claim.publish");
    const chosen = fields.checked("chosen");
    if (chosen.length === 0) throw new RecordError("invalid", "Choose at least one.");
    const refused: string[] = [];
    for (const [id, version] of chosen)
      try {
        await publishClaim(context, { id, version: Number(version) });
      } catch (error) {
        if (!(error instanceof RecordError) || error.code === "unauthenticated") throw error;
        refused.push(error.message);
      }
    const done = chosen.length - refused.length;
    if (refused.length > 0)
      throw new RecordError(
        "stale",
        `${done} of ${chosen.length} are published now. ${[...new Set(refused)].join(" ")} Reload to see what still waits.`,
      );
    return "/desk/review?done=approved";
  });
}

export async function publishClaimAt(_: FormState, form: FormData): Promise<FormState> {
  return formAction(form, async (context, fields) => {
    const claim = seen(fields);
    await planPublication(context, claim, {
      at: fields.text("at") ?? "",
      timeZone: fields.text("timeZone") ?? "UTC",
    });
    return claimAddress(claim.id, "planned");
  });
}

export async function cancelPublicationAt(_: FormState, form: FormData): Promise<FormState> {
  return formAction(form, async (context, fields) => {
    const { id } = seen(fields);
    await cancelPublication(context, id);
    return claimAddress(id, "unplanned");
  });
}

export async function sendClaimBack(_: FormState, form: FormData): Promise<FormState> {
  return formAction(form, async (context, fields) => {
    const claim = seen(fields);
    await sendBack(context, claim, { reason: fields.text("reason") ?? "" });
    return claimAddress(claim.id, "sent_back");
  });
}

export async function discard(_: FormState, form: FormData): Promise<FormState> {
  return formAction(form, async (context, fields) => {
    const claim = seen(fields);
    await discardDraft(context, claim);
    return claimAddress(claim.id, "discarded");
  });
}

export async function undoDiscard(_: FormState, form: FormData): Promise<FormState> {
  return formAction(form, async (context, fields) => {
    const claim = seen(fields);
    await takeUpAgain(context, claim);
    return claimAddress(claim.id, "taken_up");
  });
}

export async function retract(_: FormState, form: FormData): Promise<FormState> {
  return formAction(form, async (context, fields) => {
    const claim = seen(fields);
    await retractClaim(context, claim, { publicNote: fields.text("publicNote") ?? "" });
    return claimAddress(claim.id, "retracted");
  });
}

/** The claim a form was opened on, as it was then. */
function seen(fields: FormFields): { id: string; version: number } {
  const id = fields.text("id") ?? "";
  const version = Number(fields.text("version"));
  if (!isId(id) || !Number.isSafeInteger(version))
    throw new RecordError("not_found", "There is no such claim.");
  return { id, version };
}
