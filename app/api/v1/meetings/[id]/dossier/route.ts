import { apiContext } from "@/app/answers/api/context";
import { dossier } from "@/app/answers/api/respond";

export { options as OPTIONS } from "@/app/answers/api/respond";

export const dynamic = "force-dynamic";

export async function GET(
  request: Request,
  { params }: { params: Promise<{ id: string }> },
): Promise<Response> {
  return dossier(request, (await params).id, apiContext());
}
