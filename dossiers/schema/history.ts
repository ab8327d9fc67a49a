import { z } from "zod";
import { key } from "@/lib/keys";
import { limits, line, prose } from "@/lib/text";
import { instant } from "./dates";

/**
 * An act on a record, as its readers see it: evidence of what was done where the dossier comes from. An import reads
 * it and does not import it, for what was done elsewhere was not done here.
 */
export const historySchema = z.strictObject({
  at: instant,
  action: line(limits.name),
  kind: z.enum(["claim", "meeting", "actor", "question", "source"]),
  key,
  role: line(limits.name),
  name: line(limits.name).optional(),
  note: prose(limits.note).optional(),
});
