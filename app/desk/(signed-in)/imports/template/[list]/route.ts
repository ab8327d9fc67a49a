import { requestContext } from "@/app/desk/request";
import { tableTemplate } from "@/dossiers/tables/template";
import { tableLists } from "@/dossiers/vocabulary";
import { authorise } from "@/ledger";
import { RecordError } from "@/lib/errors";
import { problem } from "@/lib/problem";

/** A table to fill in, as CSV. */
export async function GET(_: Request, { params }: { params: Promise<{ list: string }> }): Promise<Response> {
  try {
    authorise(await requestContext(), "record.import");
    const { list: named } = await params;
    const list = tableLists.find((one) => one === named);
    if (!list) throw new RecordError("not_found", "There is no such table.");
    return new Response(tableTemplate(list), {
      headers: {
        "content-type": "text/csv; charset=utf-8; header=present",
        "content-disposition": `attachment; filename="${list}.csv"`,
      },
    });
  } catch (error) {
    return problem(error);
  }
}
