import { describe, expect } from "vitest";
import type { CollectionName } from "@/syndication/api/collections";
import { demoTest, type Item, listed, wrongWith } from "./testing";

describe("the parameters of /api/v1", () => {
  demoTest.for([
    ["actors", "q=rubio", ["marco-rubio"]],
    ["actors", "q=nobody", []],
    ["actors", "q=Rubio&status=held&from=nonsense", ["marco-rubio"]],
    ["questions", "q=BUDAPEST", ["budapest-as-venue", "zelenskyy-putin-in-budapest"]],
    ["questions", "q=BUDAPEST&meeting=zelenskyy-putin-talks-budapest", ["zelenskyy-putin-in-budapest"]],
    ["questions", "actor=donald-tusk", ["zelenskyy-putin-in-budapest"]],
  ] as const)("of %s take %s", async ([name, query, slugs], { record }) => {
    const { items } = (await (await listed(record, name, query)).json()) as { items: Item[] };
    expect(items.map(({ slug }) => slug)).toEqual(slugs);
  });

  const unusable: [CollectionName, string, string][] = [
    ["meetings", "limit=0", "limit"],
    ["meetings", "limit=101", "limit"],
    ["meetings", "limit=1e1", "limit"],
    ["meetings", "limit=5&limit=6", "limit"],
    ["actors", "cursor=nonsense", "cursor"],
    ["actors", "cursor=00000000-0000-7000-8000-000000000000", "cursor"],
    ["sources", "cursor=%00", "cursor"],
    ["statements", "meeting=no-such-meeting", "meeting"],
    ["statements", "meeting=%00", "meeting"],
    ["statements", "actor=no-such-actor", "actor"],
    ["statements", "status=moved", "status"],
    ["statements", "from=yesterday", "from"],
    ["meetings", "from=2025-11&to=2025-10", "to"],
    ["questions", "q=a&q=b", "q"],
  ];
  demoTest.for(unusable)("refuse what cannot be used: %s?%s", async ([name, query, field], { record }) => {
    const response = await listed(record, name, query);
    expect(response.status).toBe(400);
    expect(response.headers.get("content-type")).toBe("application/problem+json");
    const problem = await response.json();
    expect(problem).toMatchObject({ type: "urn:onrecord:problem:invalid", status: 400 });
    expect(problem.errors.map((error: { field: string }) => error.field)).toEqual([field]);
    expect(wrongWith("Problem", problem)).toEqual([]);
  });

  demoTest("leave alone what they do not know: links collect it", async ({ record }) => {
    const response = await listed(
      record,
      "meetings",
      "utm_source=a&utm_source=b&state=draft&__proto__=1&limit=",
    );
    expect(response.status).toBe(200);
  });
});
