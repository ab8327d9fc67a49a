import { z } from "zod";

/** For how many days what was not sent is kept. */
export const keptDays = 30;
/** How many forms of one account are kept; the latest. */
export const mostForms = 50;
/** How much of one form is kept, in characters of its JSON. */
export const mostTyped = 200_000;

/** The address of a form of the desk. */
export const formAddress = z
  .string("Name the form.")
  .max(500, "Name the form by its address.")
  // PostgreSQL refuses NUL and unpaired surrogates.
  .regex(/^\/desk\/[^\p{Cc}\p{Cs}]*$/u, "Name the form by its address.");

export const unsentInput = z.strictObject({
  address: formAddress,
  fields: z
    .record(z.string(), z.string())
    .refine((fields) => JSON.stringify(fields).length <= mostTyped, "This is too long to be kept.")
    .refine((fields) => !/\\u0000|\\ud[89a-f]/iu.test(JSON.stringify(fields)), "This cannot be kept."),
});
