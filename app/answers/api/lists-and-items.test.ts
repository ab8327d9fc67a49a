import { Validator } from "@seriousme/openapi-schema-validator";
import { describe, expect, it, vi } from "vitest";
import { collectionNames, collections } from "@/syndication/api/collections";
import { components } from "@/syndication/api/common";
import { demoTest, description, found, type Item, idsOf, listed, wrongWith } from "./testing";

// Every answer is compared with its description, which takes a while.
vi.setConfig({ testTimeout: 60_000 });

describe("/api/v1/openapi.json", () => {
  it("is valid OpenAPI, and names the addresses that there are", async () => {
    const result = await new Validator().validate(structuredClone(description));
    expect(result).toEqual({ valid: true });
    expect(Object.keys(description.paths).toSorted()).toEqual(
      [
        ...collectionNames.flatMap((name) => [`/api/v1/${name}`, `/api/v1/${name}/{id}`]),
        "/api/v1/import",
        "/api/v1/meetings/{id}/dossier",
      ].toSorted(),
    );
  });
});

describe("the lists and items of /api/v1", () => {
  demoTest.for(collectionNames)("are of %s what is described, and no more", async (name, { record }) => {
    const { line, schema } = collections[name];
    const nameOf = (one: typeof line) => components.get(one)?.id ?? "";
    const { items } = (await (await listed(record, name, "limit=100")).json()) as { items: Item[] };
    expect(items.length).toBeGreaterThan(0);
    for (const item of items.slice(0, 3)) {
      expect(wrongWith(nameOf(line), item)).toEqual([]);
      expect(line.parse(item)).toEqual(item);
      for (const named of [item.id, item.slug ?? item.id]) {
        const response = await found(record, name, named);
        expect(response.headers.get("content-type")).toBe("application/json; charset=utf-8");
        const whole = await response.json();
        expect(whole).toMatchObject({ id: item.id });
        expect(wrongWith(nameOf(schema), whole)).toEqual([]);
        expect(schema.parse(whole)).toEqual(whole);
      }
    }
  });

  demoTest.for(collectionNames)("are the same %s page by page as in one", async (name, { record }) => {
    const whole = await idsOf(record, name, "", 100);
    expect(await idsOf(record, name, "", 3)).toEqual(whole);
    expect(new Set(whole).size).toBe(whole.length);
  });
});
