import { textOf } from "@/app/desk/parts/search-params";
import { requestContext } from "@/app/desk/request";
import { authorise } from "@/ledger";
import { problem } from "@/lib/problem";
import { placesFor } from "./places";

/** Where at the desk somebody can go who types this. */
export async function GET(request: Request): Promise<Response> {
  try {
    const context = await requestContext();
    const user = authorise(context, "desk.read");
    const typed = textOf(new URL(request.url).searchParams.get("q") ?? "");
    const places = await placesFor(context.db, user, typed);
    return Response.json({ places }, { headers: { "cache-control": "no-store" } });
  } catch (error) {
    return problem(error);
  }
}
