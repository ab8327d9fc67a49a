import { apiContext } from "@/app/answers/api/context";
import { oEmbed } from "@/app/answers/embed";

export const dynamic = "force-dynamic";

export const GET = (request: Request): Promise<Response> => oEmbed(request, apiContext());
