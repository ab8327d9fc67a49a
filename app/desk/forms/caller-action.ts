import { revalidatePath } from "next/cache";
import { requestCaller } from "@/app/desk/request";
import type { Caller } from "@/auth";
import type { FormState, Issued } from "@/lib/form";
import { attempt } from "./form-action";
import type { FormFields } from "./form-fields";

/** The action of a form about accounts: answers that it is done, with the link or codes just made, or what is wrong. */
export async function callerAction(
  form: FormData,
  done: string,
  work: (caller: Caller, fields: FormFields) => Promise<Issued | undefined>,
): Promise<FormState> {
  const answer = await attempt(form, async (_, fields) => work(await requestCaller(), fields));
  if ("refused" in answer) return answer.refused;
  const { result: issued } = answer;
  // Not revalidated: that would draw the page anew, perhaps without the form that shows them.
  if (issued) return { values: {}, errors: {}, done, issued };
  revalidatePath("/desk", "layout");
  return { values: {}, errors: {}, done };
}
