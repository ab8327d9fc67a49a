"use server";

import { revalidatePath } from "next/cache";
import { attendanceOf, citationsOf, statementOf, statusChangeOf } from "@/app/desk/forms/claim-fields";
import { attempt, formAction } from "@/app/desk/forms/form-action";
import { save } from "@/app/desk/forms/save-claim";
import { sourceOf } from "@/app/desk/forms/source-fields";
import { stayingAction } from "@/app/desk/forms/staying-action";
import { claimInWords } from "@/app/desk/parts/claims/claim-words";
import { authorise } from "@/ledger";
import { RecordError } from "@/lib/errors";
import type { FormState } from "@/lib/form";
import { isId } from "@/lib/ids";
import { editAttendance, editStatusChange, logAttendance, logStatusChange } from "@/meetings";
import { citeClaim, readClaim, sendDraftsOf } from "@/review";
import { recordSource } from "@/sources";
import { editStatement, logStatement } from "@/statements";

const saved = "Saved.";

export async function logStatusChangeHere(_: FormState, form: FormData): Promise<FormState> {
  return stayingAction(form, async (context, fields) => {
    await save(context, fields, await statusChangeOf(fields), {
      log: logStatusChange,
      edit: editStatusChange,
    });
    return saved;
  });
}

export async function logAttendanceHere(_: FormState, form: FormData): Promise<FormState> {
  return stayingAction(form, async (context, fields) => {
    await save(context, fields, await attendanceOf(fields), { log: logAttendance, edit: editAttendance });
    return saved;
  });
}

export async function logStatementHere(_: FormState, form: FormData): Promise<FormState> {
  return stayingAction(form, async (context, fields) => {
    await save(context, fields, await statementOf(fields), { log: logStatement, edit: editStatement });
    return saved;
  });
}

/** Gives a claim on record another source, in the version that it is in as it is chosen. */
export async function citeHere(_: FormState, form: FormData): Promise<FormState> {
  return stayingAction(form, async (context, fields) => {
    // The verb asks as well; the claim is looked for before it is called.
    authorise(context, "claim.edit");
    const id = await fields.claim("claim");
    const claim = id && isId(id) ? (await readClaim(context.db, id))?.claim : undefined;
    if (!claim) {
      fields.refuse("claim", "Choose a claim from the list.");
      throw new RecordError("invalid", "Choose the claim that this is a source of.");
    }
    const [citation] = await citationsOf(fields);
    await citeClaim(context, {
      id: claim.id,
      version: claim.version,
      citation: citation ?? { source: "" },
      publicNote: fields.text("publicNote"),
    });
    return saved;
  });
}

/** Sends all drafts of its user that cite a source to review; what could not go is named, with why. */
export async function sendAllDrafts(_: FormState, form: FormData): Promise<FormState> {
  const answer = await attempt(form, async (context, fields) =>
    sendDraftsOf(context, fields.text("source") ?? ""),
  );
  if ("refused" in answer) return answer.refused;
  revalidatePath("/desk", "layout");
  const { sent, kept } = answer.result;
  const went = `${sent === 1 ? "1 draft was" : `${sent} drafts were`} sent to review.`;
  if (kept.length === 0) return { values: {}, errors: {}, done: went };
  const errors = kept.map(({ claim, why }) => [claim.id, `${claimInWords(claim)}: ${why}`] as const);
  const stayed = kept.length === 1 ? "1 could not go:" : `${kept.length} could not go:`;
  return { values: {}, errors: Object.fromEntries(errors), message: `${went} ${stayed}` };
}

/** Records an article with its words, and opens it at the workbench. */
export async function recordArticle(_: FormState, form: FormData): Promise<FormState> {
  return formAction(form, async (context, fields) => {
    authorise(context, "source.record");
    const text = fields.text("text");
    if (text === null) {
      fields.refuse("text", "Paste its words: facts are logged from them.");
      throw new RecordError("invalid", "Its text is missing.");
    }
    const { id } = await recordSource(context, {
      ...(await sourceOf(fields)),
      id: fields.text("id") ?? undefined,
    });
    return `/desk/sources/${id}/log`;
  });
}
