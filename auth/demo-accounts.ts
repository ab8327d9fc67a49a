import { inArray } from "drizzle-orm";
import { type Reader, tables } from "@/db";
import { newId } from "@/lib/ids";
import { hashPassword } from "./password";
import type { User } from "./user";

/** Who may sign in to the demo record. Their passwords are public: no record of value has these accounts. */
export const demoAccounts = [
  {
    email: "mara@demo.example",
    password: "name the source first",
    name: "Mara Lindqvist",
    role: "editor",
  },
  {
    email: "tomas@demo.example",
    password: "one echo is no echo",
    name: "Tomás Iriarte",
    role: "editor",
  },
  {
    email: "ines@demo.example",
    password: "every row has a link",
    name: "Inês Okafor",
    role: "staff",
  },
] as const satisfies readonly { email: string; password: string; name: string; role: User["role"] }[];

/** Adds those of the demo accounts that are missing, and answers all of them, in the order above. */
export async function addDemoAccounts(db: Reader): Promise<[User, User, User]> {
  const rows = await Promise.all(
    demoAccounts.map(async ({ password, ...account }) => ({
      id: newId(),
      ...account,
      passwordHash: await hashPassword(password),
    })),
  );
  await db.insert(tables.account).values(rows).onConflictDoNothing({ target: tables.account.email });
  const emails: string[] = demoAccounts.map(({ email }) => email);
  const found = await db
    .select({
      id: tables.account.id,
      email: tables.account.email,
      name: tables.account.name,
      role: tables.account.role,
    })
    .from(tables.account)
    .where(inArray(tables.account.email, emails));
  const [mara, tomas, ines] = found.sort((a, b) => emails.indexOf(a.email) - emails.indexOf(b.email));
  if (!mara || !tomas || !ines) throw new Error("a demo account is neither there nor added");
  return [mara, tomas, ines];
}
