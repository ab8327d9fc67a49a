import { apiContext } from "@/app/answers/api/context";
import { description } from "@/app/answers/api/respond";

export { options as OPTIONS } from "@/app/answers/api/respond";

export const dynamic = "force-dynamic";

export const GET = (request: Request): Promise<Response> => description(request, apiContext());
