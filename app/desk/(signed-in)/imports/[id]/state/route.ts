import { requestContext } from "@/app/desk/request";
import { runProgress } from "@/dossiers/runs";
import { authorise } from "@/ledger";
import { RecordError } from "@/lib/errors";
import { problem } from "@/lib/problem";

/** How far an import is. */
export async function GET(_: Request, { params }: { params: Promise<{ id: string }> }): Promise<Response> {
  try {
    const context = await requestContext();
    authorise(context, "record.import");
    const progress = await runProgress(context.db, (await params).id);
    if (!progress) throw new RecordError("not_found", "There is no such import.");
    return Response.json(progress, { headers: { "cache-control": "no-store" } });
  } catch (error) {
    return problem(error);
  }
}
