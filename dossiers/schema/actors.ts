import { z } from "zod";
import { actorKinds } from "@/actors/vocabulary";
import { country } from "@/lib/countries";
import { key } from "@/lib/keys";
import { limits, line, prose } from "@/lib/text";
import { edtf } from "./dates";

const roleSchema = z.strictObject({
  title: line(limits.title),
  organisation: key.optional(),
  from: edtf.optional(),
  to: edtf.optional(),
});

export const actorSchema = z.strictObject({
  key,
  kind: z.enum(actorKinds),
  name: line(limits.name),
  nativeName: line(limits.name).optional(),
  aliases: z.array(line(limits.name)).max(50).optional(),
  country: country.optional(),
  description: prose(limits.note).optional(),
  affiliation: key.optional(),
  roles: z.array(roleSchema).max(50).optional(),
});
