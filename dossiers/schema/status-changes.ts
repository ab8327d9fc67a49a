import { z } from "zod";
import { country } from "@/lib/countries";
import { limits, line } from "@/lib/text";
import { statuses } from "@/meetings/vocabulary";
import { changeFields, wording } from "./claims";
import { edtf } from "./dates";

const placeSchema = z
  .strictObject({
    venue: line(limits.name).optional(),
    city: line(limits.name).optional(),
    country: country.optional(),
  })
  .refine((place) => Object.keys(place).length > 0, {
    error: "Name a venue, a city or a country; write null when it is known that there is no place.",
  })
  .meta({ minProperties: 1 });

/** `scheduled` and `place`: absent, the change says nothing of them; null, there is known to be none. */
export const statusChangeSchema = z.strictObject({
  ...changeFields,
  status: z.enum(statuses),
  effectiveAsWorded: wording.optional(),
  scheduled: edtf.nullable().optional(),
  scheduledAsWorded: wording.optional(),
  place: placeSchema.nullable().optional(),
});
