import { apiContext } from "@/app/answers/api/context";
import { list } from "@/app/answers/api/respond";

export { options as OPTIONS } from "@/app/answers/api/respond";

export const dynamic = "force-dynamic";

export async function GET(
  request: Request,
  { params }: { params: Promise<{ collection: string }> },
): Promise<Response> {
  return list(request, (await params).collection, apiContext());
}
