import { describe, expect } from "vitest";
import { test } from "@/db/testing";
import { testContext, testUser } from "@/ledger/testing";
import { editStatusChange, logStatusChange } from "@/meetings";
import { publishClaim, readClaim, retractClaim, sendBack, sendToReview } from ".";
import { cancellation, recordExample } from "./testing";

const ada = testUser("editor", "Ada");
const ben = testUser("editor", "Ben");

describe("a claim under review", () => {
  test("is published by a colleague, never by its author", async ({ database }) => {
    const asAda = testContext(database.db, ada);
    const asBen = testContext(database.db, ben);
    const example = await recordExample(asAda);
    const { id } = await logStatusChange(asAda, cancellation(example), "in_review");

    await expect(publishClaim(asAda, { id, version: 1 })).rejects.toMatchObject({ code: "forbidden" });
    const visitor = database.as("published");
    expect(await visitor.sql`select id from claim`).toHaveLength(0);
    expect(await visitor.sql`select id from meeting`).toHaveLength(0);
    expect(await visitor.sql`select id from actor`).toHaveLength(0);
    expect(await visitor.sql`select id from source`).toHaveLength(0);

    await publishClaim(asBen, { id, version: 1 });
    expect(await visitor.sql`select state from claim`).toEqual([{ state: "published" }]);
    expect(await visitor.sql`select status from meeting_summary`).toEqual([{ status: "cancelled" }]);
    expect(await visitor.sql`select chains, standing from claim_provenance`).toEqual([
      { chains: "Censor.NET < CNN", standing: "reported" },
    ]);
    const names = await visitor.sql`select name from actor order by name`;
    expect(names.map((row) => row["name"])).toEqual([
      "CNN",
      "Censor.NET",
      "Marco Rubio",
      "Sergey Lavrov",
      "US Department of State",
    ]);
  });

  test("is not approved by whoever edited it last", async ({ database }) => {
    const asAda = testContext(database.db, ada);
    const asBen = testContext(database.db, ben);
    const example = await recordExample(asAda);
    const { id } = await logStatusChange(asAda, cancellation(example));
    await editStatusChange(asBen, { ...cancellation(example), id, version: 1 }, "in_review");
    await expect(publishClaim(asBen, { id, version: 2 })).rejects.toMatchObject({ code: "forbidden" });
  });

  test("goes back to its author with the reason", async ({ database }) => {
    const asAda = testContext(database.db, ada);
    const asBen = testContext(database.db, ben);
    const example = await recordExample(asAda);
    const { id } = await logStatusChange(asAda, cancellation(example));
    await sendToReview(asAda, { id, version: 1 });
    await expect(sendBack(asBen, { id, version: 2 }, { reason: " " })).rejects.toMatchObject({
      fields: { reason: expect.any(String) },
    });
    await sendBack(asBen, { id, version: 2 }, { reason: "Which day?" });
    const found = await readClaim(database.db, id);
    expect(found?.claim).toMatchObject({ state: "draft", version: 3, sentBackReason: "Which day?" });
  });

  test("is approved once: the second approval is told that it has changed", async ({ database }) => {
    const asAda = testContext(database.db, ada);
    const example = await recordExample(asAda);
    const { id } = await logStatusChange(asAda, cancellation(example), "in_review");
    const approvals = await Promise.allSettled(
      [ben, testUser("editor", "Cy")].map((user) =>
        publishClaim(testContext(database.db, user), { id, version: 1 }),
      ),
    );
    expect(approvals.map((one) => one.status).sort()).toEqual(["fulfilled", "rejected"]);
    expect(approvals.find((one) => one.status === "rejected")).toMatchObject({ reason: { code: "stale" } });
  });
});

describe("a claim without review", () => {
  test("is published by its author when review is optional", async ({ database }) => {
    const asAda = testContext(database.db, ada, "optional");
    const example = await recordExample(asAda);
    await logStatusChange(asAda, cancellation(example), "published");
    expect(await database.as("published").sql`select status from status_change`).toEqual([
      { status: "cancelled" },
    ]);
  });

  test.for(["in_review", "published"] as const)(
    "is not %s without a source",
    async (outcome, { database }) => {
      const asAda = testContext(database.db, ada, "optional");
      const example = await recordExample(asAda);
      await expect(
        logStatusChange(asAda, cancellation(example, { citations: [] }), outcome),
      ).rejects.toMatchObject({ code: "invalid", fields: { "citations.0.source": expect.any(String) } });
      expect(await database.owner`select id from claim`).toHaveLength(0);
    },
  );

  test("is recorded once though its form is posted twice", async ({ database }) => {
    const asAda = testContext(database.db, ada);
    const example = await recordExample(asAda);
    const form = cancellation(example, { id: "0199f000-0000-7000-8000-000000000001" });
    expect(await logStatusChange(asAda, form)).toEqual(await logStatusChange(asAda, form));
    expect(await database.owner`select id from claim`).toHaveLength(1);
    expect(await database.owner`select id from history_entry where subject_kind = 'claim'`).toHaveLength(1);
  });
});

describe("bad input", () => {
  test.for([
    ["a chain that names an actor twice", { via: ["cnn", "cnn"] }, "citations.0.via"],
    ["a chain that names the publisher", { via: ["censor"] }, "citations.0.via"],
    ["an unknown source", { source: "0199f000-0000-7000-8000-000000000009" }, "citations.0.source"],
  ] as const)("%s names its field and stores nothing", async ([, bad, field], { database }) => {
    const asAda = testContext(database.db, ada);
    const example = await recordExample(asAda);
    const citation = {
      source: "source" in bad ? bad.source : example.article,
      via: "via" in bad ? bad.via.map((name) => example[name]) : [],
    };
    await expect(
      logStatusChange(asAda, cancellation(example, { citations: [citation] })),
    ).rejects.toMatchObject({ code: "invalid", fields: { [field]: expect.any(String) } });
    expect(await database.owner`select id from claim`).toHaveLength(0);
  });

  test.for([
    ["an impossible date", { effective: "2025-02-30" }, "effective"],
    ["a reversed interval", { scheduled: "2025-11-02/2025-10-27" }, "scheduled"],
    ["a country that is none", { place: { country: "Atlantis" } }, "place.country"],
    ["a NUL", { note: "a\u0000b" }, "note"],
    ["a note over its limit", { note: "a".repeat(2001) }, "note"],
    ["an unknown field", { colour: "red" }, "colour"],
    ["an unknown status", { status: "maybe" }, "status"],
  ] as const)("%s names its field and stores nothing", async ([, bad, field], { database }) => {
    const asAda = testContext(database.db, ada);
    const example = await recordExample(asAda);
    await expect(logStatusChange(asAda, cancellation(example, bad as object))).rejects.toMatchObject({
      code: "invalid",
      fields: { [field]: expect.any(String) },
    });
    expect(await database.owner`select id from claim`).toHaveLength(0);
  });

  test("from somebody signed out or without the role is refused", async ({ database }) => {
    const example = await recordExample(testContext(database.db, ada));
    const form = cancellation(example);
    await expect(logStatusChange(testContext(database.db, null), form)).rejects.toMatchObject({
      code: "unauthenticated",
    });
    await expect(logStatusChange(testContext(database.db, testUser("staff")), form)).rejects.toMatchObject({
      code: "forbidden",
    });
  });
});

describe("a retracted claim", () => {
  test("keeps its page with the note, and no longer decides the status", async ({ database }) => {
    const asAda = testContext(database.db, ada, "optional");
    const example = await recordExample(asAda);
    await logStatusChange(
      asAda,
      cancellation(example, { status: "scheduled", effective: "2025-10-16" }),
      "published",
    );
    const { id } = await logStatusChange(asAda, cancellation(example), "published");
    await expect(retractClaim(asAda, { id, version: 1 }, { publicNote: "" })).rejects.toMatchObject({
      fields: { publicNote: expect.any(String) },
    });
    await retractClaim(asAda, { id, version: 1 }, { publicNote: "CNN has withdrawn its report." });
    const { sql } = database.as("published");
    expect(await sql`select state, public_note from claim where id = ${id}`).toEqual([
      { state: "retracted", public_note: "CNN has withdrawn its report." },
    ]);
    expect(await sql`select status from meeting_summary`).toEqual([{ status: "scheduled" }]);
  });
});
