import { recordDatabase } from "@/ledger";
import { RecordError } from "@/lib/errors";
import { problem } from "@/lib/problem";
import { leaveAlert } from "@/outward/alerts";

export const dynamic = "force-dynamic";

interface Props {
  params: Promise<{ token: string }>;
}

/** Ends an alert at a mail program's word (RFC 8058): the token alone says whose. */
export async function POST(_: Request, { params }: Props): Promise<Response> {
  try {
    const worked = await leaveAlert(recordDatabase(), (await params).token);
    if (!worked) throw new RecordError("not_found", "There is no such subscription.");
    return new Response("You are not written to any more.\n");
  } catch (error) {
    return problem(error);
  }
}

/** Whoever opens that address in a browser is asked. */
export async function GET(_: Request, { params }: Props): Promise<Response> {
  const { token } = await params;
  return new Response(null, {
    status: 307,
    headers: { location: `/alerts/leave/${encodeURIComponent(token)}` },
  });
}
