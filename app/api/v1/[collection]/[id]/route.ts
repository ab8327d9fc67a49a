import { apiContext } from "@/app/answers/api/context";
import { one } from "@/app/answers/api/respond";

export { options as OPTIONS } from "@/app/answers/api/respond";

export const dynamic = "force-dynamic";

export async function GET(
  request: Request,
  { params }: { params: Promise<{ collection: string; id: string }> },
): Promise<Response> {
  const { collection, id } = await params;
  return one(request, collection, id, apiContext());
}
