import { drizzle } from "drizzle-orm/postgres-js";
import { createPool, type Database, tables } from "@/db";

interface Plan {
  "Node Type": string;
  "Relation Name"?: string;
  "Actual Rows"?: number;
  "Actual Loops"?: number;
  "Rows Removed by Filter"?: number;
  Plans?: Plan[];
}

/** Tables that grow with the record by as many rows as it has claims, or more. */
const large = [
  "claim",
  "statement",
  "statement_meeting",
  "status_change",
  "citation",
  "citation_link",
  "source",
  "listed_claim",
  "page_moment",
  "source_link",
  "history_entry",
  "history_image",
];

const nodes = (plan: Plan): Plan[] => [plan, ...(plan.Plans ?? []).flatMap(nodes)];
const rowsIn = (plan: Plan): number =>
  ((plan["Actual Rows"] ?? 0) + (plan["Rows Removed by Filter"] ?? 0)) * (plan["Actual Loops"] ?? 1);

const literal = (value: unknown): string =>
  Array.isArray(value) ? literal(`{${value.join(",")}}`) : `'${String(value).replaceAll("'", "''")}'`;
const given = (values: readonly unknown[]) =>
  values.length > 0 ? `(${values.map(literal).join(", ")})` : "";

/**
 * What PostgreSQL reads for a page: the large tables that it goes through, and how many rows it has of its tables.
 * @param instant as of which the page is read, in RFC 3339; without one, as the public sees it now.
 */
export async function rowsRead(url: string, read: (db: Database) => Promise<unknown>, instant?: string) {
  const asked: [query: string, values: unknown[]][] = [];
  const client = createPool(url, {
    vantage: instant ? "as_of" : "published",
    max: 2,
    debug: (_connection, query, values) => void asked.push([query, values]),
  });
  await read(drizzle(client, { schema: tables }));
  // Without what the client asks of the types of arrays, and what a transaction says of itself.
  const explained = asked.filter(
    ([query]) => /^(select|\(select|with)/.test(query) && !/pg_catalog|set_config/.test(query),
  );
  const plans: Plan[] = [];
  for (const [query, values] of explained) {
    const answer = await client.begin(async (transaction) => {
      // In so small a record, which tables are quicker read whole hangs on the sample that its statistics took.
      await transaction`set local enable_seqscan = off`;
      if (instant) await transaction`select set_config('onrecord.instant', ${instant}, true)`;
      // Readers' plans know no values: the plan of a query that is explained with its values would be another.
      await transaction.unsafe(`prepare explained as ${query}`);
      const [row] = await transaction.unsafe(
        `explain (analyze, format json) execute explained ${given(values)}`,
      );
      await transaction`deallocate explained`;
      return (row?.["QUERY PLAN"] as { Plan: Plan }[] | undefined)?.[0];
    });
    if (!answer) throw new Error("PostgreSQL has not said how it would answer.");
    plans.push(...nodes(answer.Plan));
  }
  await client.end();
  const scans = plans.filter((plan) => plan["Relation Name"] && plan["Actual Loops"]);
  return {
    queries: explained.length,
    wholeTables: scans.flatMap((scan) =>
      scan["Node Type"] === "Seq Scan" && large.includes(scan["Relation Name"] ?? "")
        ? scan["Relation Name"]
        : [],
    ),
    rows: scans.map(rowsIn).reduce((sum, rows) => sum + rows, 0),
  };
}
