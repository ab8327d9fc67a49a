"use server";

import { attempt, formAction } from "@/app/desk/forms/form-action";
import type { ReadAnswer } from "@/components/desk/records/reading";
import { authorise } from "@/ledger";
import { RecordError } from "@/lib/errors";
import type { FormState } from "@/lib/form";
import { isId } from "@/lib/ids";
import { lookNow, readAddress } from "@/sources";

/** Reads the page at the address in `url`, for an editor to correct what was read. Nothing is put on record. */
export async function readSourceAddress(form: FormData): Promise<ReadAnswer> {
  return attempt(form, (context, fields) => readAddress(context, fields.text("url") ?? ""));
}

/** Looks at the address of a source at once, and shows what that found. */
export async function lookAgain(_: FormState, form: FormData): Promise<FormState> {
  return formAction(form, async (context, fields) => {
    // The verb asks as well; the source is looked for before it is called.
    authorise(context, "source.edit");
    const id = fields.text("source") ?? "";
    if (!isId(id)) throw new RecordError("not_found", "There is no such source.");
    await lookNow(context, id);
    return `/desk/sources/${id}?done=looked`;
  });
}
