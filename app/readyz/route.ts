import { isReady } from "@/ledger";

export const dynamic = "force-dynamic";

/** It can serve: the database is reachable and its migrations are current. */
export async function GET(): Promise<Response> {
  const ready = await isReady();
  return new Response(ready ? "ready\n" : "not ready\n", {
    status: ready ? 200 : 503,
    headers: { "content-type": "text/plain; charset=utf-8", "cache-control": "no-store" },
  });
}
