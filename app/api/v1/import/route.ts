import { importContext } from "@/app/answers/import/context";
import { respond } from "@/app/answers/import/respond";

export const dynamic = "force-dynamic";

export const POST = (request: Request) => respond(request, importContext());
