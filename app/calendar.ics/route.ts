import { calendar } from "@/app/answers/calendars";
import { publicContext } from "@/app/answers/context";

export const dynamic = "force-dynamic";

export const GET = (request: Request): Promise<Response> => calendar(request, publicContext());
