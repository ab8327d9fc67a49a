import { nothing } from "@/app/answers/api/respond";

export { options as OPTIONS } from "@/app/answers/api/respond";

export const dynamic = "force-dynamic";

export const GET = nothing;
