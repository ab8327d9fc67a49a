import { apiContext } from "@/app/answers/api/context";
import { card } from "@/app/answers/embed";

export const dynamic = "force-dynamic";

export async function GET(
  request: Request,
  { params }: { params: Promise<{ slug: string }> },
): Promise<Response> {
  return card(request, (await params).slug, apiContext());
}
