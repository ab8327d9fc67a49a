import { createPool } from "./pool";

/**
 * Whether a login can do what the owner of the schema can: whoever owns it, takes the owner's rights, or is a superuser.
 * Of a database that has no schema yet: whoever migrates it will own it.
 */
export async function ownsSchema(url: string): Promise<boolean> {
  const sql = createPool(url, { max: 1 });
  try {
    const [row] = await sql<{ owns: boolean }[]>`
      select coalesce((select pg_has_role(nspowner, 'MEMBER') from pg_namespace where nspname = 'drizzle'), true) as owns`;
    return row?.owns ?? true;
  } finally {
    await sql.end({ timeout: 5 });
  }
}
