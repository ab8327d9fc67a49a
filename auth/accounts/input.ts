import { z } from "zod";
import { roles } from "@/auth/vocabulary";
import { limits, line } from "@/lib/text";

const expected = "Write an e-mail address, like name@example.org.";

/** The one spelling of an e-mail address that is kept and looked for. */
export const normaliseEmail = (email: string): string => email.trim().normalize("NFC").toLowerCase();

/** An e-mail address in that spelling, no longer than mail can carry (RFC 5321, 4.5.3.1.3). */
export const emailAddress = z
  .string({ error: expected })
  .overwrite(normaliseEmail)
  .max(254, { error: expected })
  .check(z.email({ error: expected }));

/** Somebody who may sign in. */
export const newAccount = z.strictObject({
  email: emailAddress,
  /** Absent: the part of the address before the @. */
  name: line(limits.name).optional(),
  role: z.enum(roles, { error: `Choose a role: ${roles.join(", ")}.` }),
});
export type NewAccount = z.input<typeof newAccount>;
