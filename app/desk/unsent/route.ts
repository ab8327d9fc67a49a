import { z } from "zod";
import { requestContext } from "@/app/desk/request";
import { forgetUnsent, keepUnsent, readUnsent } from "@/claims";
import { RecordError } from "@/lib/errors";
import { problem } from "@/lib/problem";

const headers = { "cache-control": "no-store" };
const unsent = z.object({ address: z.string(), fields: z.record(z.string(), z.string()).nullable() });
/** Longer than what is kept of a form, in bytes. */
const longest = 1_000_000;

/** What whoever asks typed into the form at an address (`at`) and did not send. */
export async function GET(request: Request): Promise<Response> {
  try {
    const at = new URL(request.url).searchParams.get("at") ?? "";
    return Response.json({ unsent: await readUnsent(await requestContext(), at) }, { headers });
  } catch (error) {
    return problem(error);
  }
}

/** Keeps what stands in a form, or forgets it where there is nothing: JSON of `address` and `fields`. */
export async function POST(request: Request): Promise<Response> {
  try {
    const context = await requestContext();
    const { address, fields } = await sent(request);
    if (fields) return Response.json(await keepUnsent(context, { address, fields }), { headers });
    await forgetUnsent(context, address);
    return Response.json({}, { headers });
  } catch (error) {
    return problem(error);
  }
}

/** JSON alone: a page of another site cannot send it without asking first, and is not answered. */
async function sent(request: Request) {
  const length = Number(request.headers.get("content-length") ?? Number.NaN);
  const isJson = request.headers.get("content-type")?.startsWith("application/json");
  if (!isJson || !(length <= longest))
    throw new RecordError("invalid", "Send JSON, and no more than a form holds.");
  try {
    return unsent.parse(await request.json());
  } catch {
    throw new RecordError("invalid", "Send JSON of `address` and `fields`.");
  }
}
