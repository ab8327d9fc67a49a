import { z } from "zod";
import { parseEdtf } from "@/lib/dates";

const dateExpected = "Write the date as EDTF, for example 2025-10-23, 2025-10 or 2025-10-27/2025-11-02.";

/** An imprecise date (EDTF, ISO 8601-2, levels 0 to 2), kept as text. */
export const edtf = z
  .string({ error: dateExpected })
  .trim()
  .superRefine((text, context) => {
    const parsed = parseEdtf(text);
    if (!parsed.ok) context.addIssue({ code: "custom", message: parsed.message });
  })
  .meta({ description: "EDTF (ISO 8601-2), levels 0 to 2", minLength: 1, maxLength: 100 });

/** An instant (RFC 3339), with its zone. */
export const instant = z.iso.datetime({
  offset: true,
  error:
    "Write the time with its zone (RFC 3339), for example 2025-10-21T14:00:00Z or 2025-10-21T16:00:00+02:00.",
});
