import { z } from "zod";
import { country } from "@/lib/countries";
import { key } from "@/lib/keys";
import { limits, line } from "@/lib/text";
import { placeModes, statuses } from "@/meetings/vocabulary";
import { changeFields, wording } from "./claims";
import { edtf } from "./dates";

const placeSchema = z
  .strictObject({
    venue: line(limits.name).optional(),
    city: line(limits.name).optional(),
    country: country.optional(),
    mode: z.enum(placeModes).optional(),
  })
  .refine((place) => Object.keys(place).length > 0, {
    error:
      "Name a venue, a city or a country, or how they meet (mode); write null when it is known that there is no place.",
  })
  .meta({ minProperties: 1 });

/** `scheduledAsWorded` may stand alone. `scheduled` and `place`: absent, the change says nothing of them; null, there is known to be none. */
export const statusChangeSchema = z.strictObject({
  ...changeFields,
  status: z.enum(statuses),
  statusAsWorded: wording.optional(),
  effectiveAsWorded: wording.optional(),
  decidedBy: z.array(key).max(20).optional(),
  scheduled: edtf.nullable().optional(),
  scheduledAsWorded: wording.optional(),
  place: placeSchema.nullable().optional(),
});
