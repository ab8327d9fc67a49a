import { publicContext } from "@/app/answers/context";
import { sitemaps } from "@/app/answers/sitemaps";

export const dynamic = "force-dynamic";

export const GET = (request: Request): Promise<Response> => sitemaps(request, publicContext());
