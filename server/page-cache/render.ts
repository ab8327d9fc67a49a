import type { IncomingMessage, ServerResponse } from "node:http";
import { inject } from "light-my-request";
import { collectReads } from "@/published/reads";

export type Handler = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

/** What a page's handler answers, whole, and the ids of all that it is made of. */
export interface Rendered {
  status: number;
  headers: Readonly<Record<string, string>>;
  body: Buffer;
  reads: ReadonlySet<string>;
}

/**
 * Asks a handler for a page in nobody's name: of whoever wants it, it learns nothing but the address, and it is asked
 * to the end though they leave.
 */
export function renderWith(handler: Handler, siteUrl: string): (address: string) => Promise<Rendered> {
  const { host } = new URL(siteUrl);
  return async (address) => {
    const { result, ids } = await collectReads(() =>
      inject(
        (request, response) =>
          void handler(request as IncomingMessage, response as ServerResponse).catch((error) =>
            response.destroy(error),
          ),
        { method: "GET", url: address, headers: { host, accept: "text/html" } },
      ),
    );
    const headers = Object.entries(result.headers).map(([name, value]) => [name, String(value)]);
    return {
      status: result.statusCode,
      headers: Object.fromEntries(headers),
      body: result.rawPayload,
      reads: ids,
    };
  };
}
