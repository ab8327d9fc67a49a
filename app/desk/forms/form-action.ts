import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import { requestContext } from "@/app/desk/request";
import { forgetUnsent } from "@/claims";
import type { Context } from "@/ledger";
import { RecordError } from "@/lib/errors";
import type { FormState } from "@/lib/form";
import { newId } from "@/lib/ids";
import { log } from "@/lib/log";
import { troubleOf } from "@/lib/trouble";
import { Stale } from "./editing";
import { FormFields } from "./form-fields";
import { MaybeTheSame } from "./same";

type Work<Result> = (context: Context, fields: FormFields) => Promise<Result>;
type Answer<Result> = { result: Result } | { refused: FormState };

const signedOut = "Your sign-in has ended. Sign in in another tab, then save again; nothing is lost.";
const kept = "Nothing you typed is lost.";

/** A form's action: does the work, and goes where it says; otherwise answers what is wrong beside each field. */
export async function formAction(form: FormData, work: Work<string>): Promise<FormState> {
  const answer = await attempt(form, forgetting(work));
  if ("refused" in answer) return answer.refused;
  revalidatePath("/desk", "layout");
  redirect(answer.result);
}

/** The work of a form that is sent with it: what was kept of it while it was typed is kept no longer. */
export const forgetting =
  <Result>(work: Work<Result>): Work<Result> =>
  async (context, fields) => {
    const result = await work(context, fields);
    const keptUnder = fields.text("keptUnder");
    if (keptUnder !== null) await forgetUnsent(context, keptUnder);
    return result;
  };

/** Does what a form asks for. Whatever goes wrong is put in words that its sender can act on; nothing is thrown. */
export async function attempt<Result>(form: FormData, work: Work<Result>): Promise<Answer<Result>> {
  let fields: FormFields | undefined;
  try {
    const context = await requestContext();
    if (!context.user) throw new RecordError("unauthenticated", signedOut);
    fields = new FormFields(form, context.db);
    return { result: await work(context, fields) };
  } catch (error) {
    return { refused: refusal(error, fields) };
  }
}

/** What a verb throws, as the form shows it: the verb's own words, or a reference to the log. */
function refusal(error: unknown, fields: FormFields | undefined): FormState {
  // Fields keep what was typed in the browser, so nothing is sent back.
  const values = {};
  if (error instanceof RecordError) {
    const message = error.code === "unauthenticated" ? signedOut : error.message;
    const errors = fields?.errors(error.fields) ?? error.fields;
    return {
      values,
      errors,
      message,
      ...(error instanceof Stale && { conflict: error.conflict }),
      ...(error instanceof MaybeTheSame && { alike: error.alike }),
    };
  }
  const trouble = troubleOf(error);
  if (trouble) {
    log.error({ err: error }, "a form met trouble with the database");
    return { values, errors: {}, message: `${trouble.message} ${kept}` };
  }
  const id = newId();
  log.error({ err: error, id }, "a form failed");
  return { values, errors: {}, message: `Something went wrong (reference ${id}). ${kept}` };
}
