import { publicContext } from "@/app/answers/context";
import { feedAbout } from "@/app/answers/feeds";

export const dynamic = "force-dynamic";

export async function GET(
  request: Request,
  { params }: { params: Promise<{ slug: string }> },
): Promise<Response> {
  return feedAbout(request, "json", "actor", (await params).slug, publicContext());
}
