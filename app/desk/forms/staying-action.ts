import { revalidatePath } from "next/cache";
import { forgetUnsent } from "@/claims";
import type { Context } from "@/ledger";
import type { FormState } from "@/lib/form";
import { attempt } from "./form-action";
import type { FormFields } from "./form-fields";

/** The action of a form whose page stays: does the work, and answers what is done, or what is wrong beside each field. */
export async function stayingAction(
  form: FormData,
  work: (context: Context, fields: FormFields) => Promise<string>,
): Promise<FormState> {
  const answer = await attempt(form, async (context, fields) => {
    const done = await work(context, fields);
    // What was kept of it while it was typed is sent now.
    const keptUnder = fields.text("keptUnder");
    if (keptUnder !== null) await forgetUnsent(context, keptUnder);
    return done;
  });
  if ("refused" in answer) return answer.refused;
  revalidatePath("/desk", "layout");
  return { values: {}, errors: {}, done: answer.result };
}
