import { z } from "zod";
import { relationKinds } from "@/claims/vocabulary";
import { key } from "@/lib/keys";

export const relationSchema = z.strictObject({ claim: key, how: z.enum(relationKinds), target: key });
