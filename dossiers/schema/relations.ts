import { z } from "zod";
import { key } from "@/lib/keys";
import { relationKinds } from "@/provenance/vocabulary";

export const relationSchema = z.strictObject({ claim: key, how: z.enum(relationKinds), target: key });
