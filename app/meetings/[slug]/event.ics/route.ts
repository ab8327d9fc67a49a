import { calendarEvent } from "@/app/answers/calendars";
import { publicContext } from "@/app/answers/context";

export const dynamic = "force-dynamic";

export async function GET(
  request: Request,
  { params }: { params: Promise<{ slug: string }> },
): Promise<Response> {
  return calendarEvent(request, (await params).slug, publicContext());
}
