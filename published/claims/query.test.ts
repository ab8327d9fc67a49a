import { sql } from "drizzle-orm";
import { describe, expect } from "vitest";
import { recordActor } from "@/actors";
import { test } from "@/db/testing";
import { testContext } from "@/ledger/testing";
import { logStatusChange } from "@/meetings";
import { cancellation, recordExample } from "@/review/testing";
import { recordSource } from "@/sources";
import { queryClaims } from "./query";

describe("the lists that claims are read from", () => {
  test("hold each thing once, and nothing that the claims do not name", async ({ database }) => {
    const context = testContext(database.db);
    const example = await recordExample(context);
    const report = await recordSource(context, { publisher: example.cnn, title: "Report" });
    await recordSource(context, { publisher: example.state, title: "Cited by nobody" });
    await recordActor(context, { kind: "organisation", name: "Named by nobody", affiliation: example.state });
    const { id } = await logStatusChange(
      context,
      cancellation(example, {
        accordingTo: example.lavrov,
        citations: [{ source: example.article, via: [example.cnn] }, { source: report.id }],
      }),
    );
    const rows = await queryClaims(database.as("desk").db, sql`select ${id}::uuid`, {});
    const lengths = Object.entries<unknown[]>(rows).map(([name, rows]) => [name, rows.length]);
    expect(Object.fromEntries(lengths)).toEqual({
      claims: 1,
      citations: 2,
      sources: 2,
      links: 1,
      actors: 3,
      meetings: 1,
      participations: 2,
      relations: 0,
      roles: 1,
      deciders: 0,
      parts: 0,
      series: 0,
    });
  });
});
