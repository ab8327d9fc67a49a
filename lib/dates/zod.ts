import { z } from "zod";
import { messages } from "./explain";
import { parseEdtf } from "./parse";

/** An EDTF text, read into an `ImpreciseDate`. */
export const edtfText = z.string({ error: messages.form }).transform((text, context) => {
  const parsed = parseEdtf(text);
  if (parsed.ok) return parsed.date;
  context.addIssue({ code: "custom", message: parsed.message });
  return z.NEVER;
});
