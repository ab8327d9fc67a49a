import { createPool } from "@/db";

/** Addresses of pages of each kind, in the record that a database holds. */
export async function pagesOf(url: string): Promise<string[]> {
  const sql = createPool(url, { vantage: "published", max: 1 });
  try {
    const rows = await sql<{ path: string }[]>`
      (select '/meetings/' || key as path from published.meeting order by key limit 6)
      union all (select '/actors/' || key from published.actor where merged_into_id is null order by key limit 4)
      union all (select '/questions/' || key from published.question order by key limit 1)
      union all (select '/claims/' || id from published.claim order by id limit 3)
      union all (select '/sources/' || id from published.source order by id limit 2)`;
    return ["/", "/meetings", "/changes", ...rows.map(({ path }) => path)];
  } finally {
    await sql.end();
  }
}
