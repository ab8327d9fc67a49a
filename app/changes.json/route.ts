import { publicContext } from "@/app/answers/context";
import { feedOfChanges } from "@/app/answers/feeds";

export const dynamic = "force-dynamic";

export const GET = (request: Request): Promise<Response> => feedOfChanges(request, "json", publicContext());
