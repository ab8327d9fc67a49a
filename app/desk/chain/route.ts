import { requestContext } from "@/app/desk/request";
import { authorise } from "@/ledger";
import { isId } from "@/lib/ids";
import { problem } from "@/lib/problem";
import { chainTold } from "@/provenance";
import type { ChainTold } from "@/provenance/rules";

const longest = 20;

/** How the chain of a citation reads that stands in a form, and whose word it counts as. */
export async function GET(request: Request): Promise<Response> {
  try {
    const context = await requestContext();
    authorise(context, "desk.read");
    const asked = new URL(request.url).searchParams;
    const [source] = asked.getAll("source").filter(isId);
    const via = asked.getAll("via").filter(isId).slice(0, longest);
    const speaker = asked.get("speaker");
    const told: ChainTold | null = source ? await chainTold(context.db, { source, via, speaker }) : null;
    return Response.json({ told }, { headers: { "cache-control": "no-store" } });
  } catch (error) {
    return problem(error);
  }
}
