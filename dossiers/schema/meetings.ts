import { z } from "zod";
import { key } from "@/lib/keys";
import { limits, line, prose, timeZone } from "@/lib/text";
import { capacities, meetingKinds, meetingRelationKinds } from "@/meetings/vocabulary";

const participantSchema = z.strictObject({ actor: key, as: z.enum(capacities) });

const relatedSchema = z.strictObject({ meeting: key, how: z.enum(meetingRelationKinds) });

export const meetingSchema = z.strictObject({
  key,
  title: line(limits.title),
  alsoKnownAs: z.array(line(limits.title)).max(50).optional(),
  kind: z.enum(meetingKinds),
  description: prose(limits.note).optional(),
  timeZone: timeZone.optional(),
  participants: z.array(participantSchema).max(100),
  related: z.array(relatedSchema).max(50).optional(),
});
