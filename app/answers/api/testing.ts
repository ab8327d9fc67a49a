import { readFile } from "node:fs/promises";
import Ajv2020 from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import { expect } from "vitest";
import { readingTest, type TestDatabase } from "@/db/testing";
import { importDossier } from "@/dossiers/import";
import { testContext, testUser } from "@/ledger/testing";
import { openApi } from "@/syndication/api/openapi";
import type { ApiContext } from "./context";
import { list, one } from "./respond";

export const siteUrl = "https://record.example";

/** The public's eyes on a test's record. */
export const contextOf = ({ as }: TestDatabase): ApiContext => ({
  db: as("published").db,
  siteUrl,
  now: new Date("2025-10-22T12:00:00Z"),
});

// biome-ignore lint/suspicious/noExplicitAny: a document of somebody else's format, looked into by tests
export const description = openApi(siteUrl) as any;

const ajv = new Ajv2020({ allErrors: true, strict: false });
addFormats(ajv);
ajv.addSchema({ ...description, $id: "openapi" }, "openapi");

/** What is wrong with a value by one of the schemas that are described; nothing, if all is well. */
export function wrongWith(name: string, value: unknown): unknown {
  const validate = ajv.getSchema(`openapi#/components/schemas/${name}`);
  if (!validate) return `There is no schema ${name}.`;
  validate(value);
  return validate.errors ?? [];
}

export const at = (path: string, headers = {}) => new Request(`http://localhost:3000${path}`, { headers });

export const listed = (database: TestDatabase, name: string, query = "") =>
  list(at(`/api/v1/${name}?${query}`), name, contextOf(database));
export const found = (database: TestDatabase, name: string, id: string) =>
  one(at(`/api/v1/${name}/${id}`), name, id, contextOf(database));

export interface Item {
  id: string;
  slug?: string;
}

/** The ids of a whole list, read page by page. */
export async function idsOf(
  database: TestDatabase,
  name: string,
  query: string,
  limit = 2,
): Promise<string[]> {
  const read: string[] = [];
  for (let next: string | null = `${siteUrl}/api/v1/${name}?${query}&limit=${limit}`; next; ) {
    const response = await listed(database, name, new URL(next).search.slice(1));
    expect(response.status).toBe(200);
    const page = (await response.json()) as { items: Item[]; next: string | null };
    expect(page.items.length).toBeLessThanOrEqual(limit);
    expect(response.headers.get("link")).toBe(page.next && `<${page.next}>; rel="next"`);
    read.push(...page.items.map(({ id }) => id));
    next = page.next;
  }
  return read;
}

/** The tests of a file share a database that holds the demo record, which they only read. */
export const demoTest = readingTest.extend<{ record: TestDatabase }>({
  record: [
    async ({ database }, use) => {
      const demo = JSON.parse(await readFile("dossiers/demo/rubio-lavrov-2025.json", "utf8"));
      await importDossier(testContext(database.db, testUser("admin"), "optional"), demo);
      await use(database);
    },
    { scope: "file" },
  ],
});
