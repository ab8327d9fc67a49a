import { nothing } from "@/app/answers/api/respond";

export {
  notOffered as DELETE,
  notOffered as PATCH,
  notOffered as POST,
  notOffered as PUT,
  options as OPTIONS,
} from "@/app/answers/api/respond";

export const dynamic = "force-dynamic";

export const GET = nothing;
