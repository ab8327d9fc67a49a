import { z } from "zod";
import { roles } from "@/auth/vocabulary";
import { limits, line } from "@/lib/text";

const expected = "Write an e-mail address, like name@example.org.";

/** The one spelling of an e-mail address that is kept and looked for. */
export const normaliseEmail = (email: string): string => email.trim().normalize("NFC").toLowerCase();

/** The longest address that mail can carry (RFC 5321, 4.5.3.1.3). */
export const maxEmailLength = 254;

const email = z
  .string({ error: expected })
  .overwrite(normaliseEmail)
  .max(maxEmailLength, { error: expected })
  .check(z.email({ error: expected }));

export const newAccount = z.strictObject({
  email,
  /** Absent: the part of the address before the @. */
  name: line(limits.name).optional(),
  role: z.enum(roles, { error: `Choose a role: ${roles.join(", ")}.` }),
});
