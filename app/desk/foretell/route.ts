import { foretellForm } from "@/app/desk/forms/foretell-form";
import { FormFields } from "@/app/desk/forms/form-fields";
import { requestContext } from "@/app/desk/request";
import { authorise } from "@/ledger";
import { problem } from "@/lib/problem";

/** What publishing a claim would do, as it stands in a form: sentences. Nothing is recorded. */
export async function GET(request: Request): Promise<Response> {
  try {
    const context = await requestContext();
    // The verb asks as well; names are looked up before it is called.
    authorise(context, "claim.record");
    const form = new FormData();
    for (const [name, value] of new URL(request.url).searchParams) form.append(name, readable(value));
    const told = await foretellForm(context, new FormFields(form, context.db));
    return Response.json(told, { headers: { "cache-control": "no-store" } });
  } catch (error) {
    return problem(error);
  }
}

/** PostgreSQL refuses NUL and unpaired surrogates. */
const readable = (text: string) => text.replace(/[\p{Cc}\p{Cs}]/gu, " ");
