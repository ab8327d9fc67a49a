import { apiContext } from "@/app/answers/api/context";
import { meetingPicture } from "@/app/answers/picture";

export const dynamic = "force-dynamic";

export async function GET(
  request: Request,
  { params }: { params: Promise<{ slug: string }> },
): Promise<Response> {
  return meetingPicture(request, (await params).slug, apiContext());
}
