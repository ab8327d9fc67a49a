import { dossierJsonSchema } from "@/dossiers/json-schema";
import { currentSettings } from "@/lib/settings";

export const dynamic = "force-dynamic";

/** The JSON Schema of the dossier. */
export function GET(): Response {
  return Response.json(dossierJsonSchema(currentSettings().siteUrl), {
    headers: {
      "content-type": "application/schema+json; charset=utf-8",
      "cache-control": "public, max-age=3600",
    },
  });
}
