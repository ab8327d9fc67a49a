import { revalidatePath } from "next/cache";
import { requestCaller } from "@/app/desk/request";
import type { Caller } from "@/auth";
import type { FormState, Issued } from "@/lib/form";
import { attempt } from "./form-action";
import type { FormFields } from "./form-fields";

/** The action of a form about accounts: stays on the page, with what was just made, or what is wrong. */
export async function callerAction(
  form: FormData,
  done: string,
  work: (caller: Caller, fields: FormFields) => Promise<Issued | undefined>,
): Promise<FormState> {
  const answer = await attempt(form, async (_, fields) => work(await requestCaller(), fields));
  if ("refused" in answer) return answer.refused;
  const { result: issued } = answer;
  // A page that was drawn anew would no longer have the form that shows them.
  if (issued) return { values: {}, errors: {}, done, issued };
  revalidatePath("/desk", "layout");
  return { values: {}, errors: {}, done };
}
