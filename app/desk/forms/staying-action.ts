import { revalidatePath } from "next/cache";
import type { Context } from "@/ledger";
import type { FormState } from "@/lib/form";
import { attempt, forgetting } from "./form-action";
import type { FormFields } from "./form-fields";

/** The action of a form whose page stays: does the work, and answers what is done, or what is wrong beside each field. */
export async function stayingAction(
  form: FormData,
  work: (context: Context, fields: FormFields) => Promise<string>,
): Promise<FormState> {
  const answer = await attempt(form, forgetting(work));
  if ("refused" in answer) return answer.refused;
  revalidatePath("/desk", "layout");
  return { values: {}, errors: {}, done: answer.result };
}
