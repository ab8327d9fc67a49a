import { publicContext } from "@/app/answers/context";
import { sitemap } from "@/app/answers/sitemaps";

export const dynamic = "force-dynamic";

export async function GET(
  request: Request,
  { params }: { params: Promise<{ file: string }> },
): Promise<Response> {
  return sitemap(request, (await params).file, publicContext());
}
