import { currentUser } from "@/app/desk/request";
import { respond } from "@/app/exports/respond";
import { systemClock } from "@/lib/clock";
import { currentSettings } from "@/lib/settings";
import { publishedUrl } from "@/published/place";

export const dynamic = "force-dynamic";

export async function GET(
  request: Request,
  { params }: { params: Promise<{ file: string }> },
): Promise<Response> {
  const { databaseUrl, siteUrl } = currentSettings();
  const { file } = await params;
  return respond(request, file, {
    publishedUrl: publishedUrl(),
    deskUrl: databaseUrl,
    siteUrl,
    clock: systemClock,
    currentUser,
  });
}

export const HEAD = GET;
