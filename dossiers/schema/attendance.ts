import { z } from "zod";
import { key } from "@/lib/keys";
import { attendanceChanges } from "@/meetings/vocabulary";
import { changeFields } from "./claims";

export const attendanceSchema = z.strictObject({
  ...changeFields,
  actor: key,
  change: z.enum(attendanceChanges),
});
