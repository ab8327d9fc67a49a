import { requestContext } from "@/app/desk/request";
import { authorise } from "@/ledger";
import { problem } from "@/lib/problem";
import { knownAtAddress } from "@/sources";

const longest = 2_000;

/** What is on record of a web address (`address`): the source that is there, and who publishes at its domain. */
export async function GET(request: Request): Promise<Response> {
  try {
    const context = await requestContext();
    authorise(context, "desk.read");
    const given = new URL(request.url).searchParams.get("address") ?? "";
    // PostgreSQL refuses NUL and unpaired surrogates.
    const address = given.slice(0, longest).replace(/[\p{Cc}\p{Cs}]/gu, " ");
    const known = await knownAtAddress(context.db, address);
    return Response.json({ known }, { headers: { "cache-control": "no-store" } });
  } catch (error) {
    return problem(error);
  }
}
