import type { NextRequest } from "next/server";
import { handlers } from "@/app/auth";
import { RecordError } from "@/lib/errors";
import { problem } from "@/lib/problem";
import { currentSettings } from "@/lib/settings";

/** Where a single sign-on provider sends people back to. All else of signing in is server actions. */
export async function GET(request: NextRequest): Promise<Response> {
  if (!currentSettings().oidc)
    return problem(new RecordError("not_found", "Single sign-on is not set up here."));
  return handlers.GET(request);
}
