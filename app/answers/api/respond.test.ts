import { describe, expect } from "vitest";
import { test } from "@/db/testing";
import { importDossier } from "@/dossiers/import";
import { testContext, testUser } from "@/ledger/testing";
import { logStatusChange } from "@/meetings";
import { mergeActors, retractClaim } from "@/review";
import { cancellation, recordExample } from "@/review/testing";
import { logStatement } from "@/statements";
import { collectionNames } from "@/syndication/api/collections";
import { dossier, list, nothing, options } from "./respond";
import { at, contextOf, found, idsOf, listed } from "./testing";

describe("what /api/v1 answers beside", () => {
  test("is sent once, to programs of any site, and read only", async ({ database }) => {
    const first = await listed(database, "actors");
    expect(Object.fromEntries(first.headers)).toMatchObject({
      "access-control-allow-origin": "*",
      "cache-control": "public, max-age=0, must-revalidate",
      "x-content-type-options": "nosniff",
    });
    const etag = first.headers.get("etag") ?? "";
    const again = at("/api/v1/actors?", { "if-none-match": etag });
    const second = await list(again, "actors", contextOf(database));
    expect([second.status, await second.text()]).toEqual([304, ""]);
    expect(second.headers.get("access-control-allow-origin")).toBe("*");
    const asked = options();
    expect([asked.status, asked.headers.get("access-control-allow-methods")]).toEqual([
      204,
      "GET, HEAD, OPTIONS",
    ]);
  });

  test("is a problem where there is nothing, a draft too", async ({ database }) => {
    const editor = testContext(database.db, testUser("admin"), "optional");
    const example = await recordExample(editor);
    const { id } = await logStatement(editor, {
      speaker: example.lavrov,
      form: "quote",
      text: "Words of a draft.",
      meetings: [example.meeting.id],
      citations: [{ source: example.article }],
    });
    const missing = [
      ["meetings", example.meeting.key],
      ["meetings", example.meeting.id],
      ["actors", "sergey-lavrov"],
      ["statements", id],
      ["sources", example.article],
      ["questions", "none"],
      ["statements", "not-an-id"],
      ["actors", "a\0"],
      ["people", "x"],
      ["toString", "x"],
    ] as const;
    const answers = await Promise.all([
      ...missing.map(([name, named]) => found(database, name, named)),
      listed(database, "people"),
      dossier(at("/"), example.meeting.key, contextOf(database)),
      nothing(),
    ]);
    for (const response of answers) {
      expect(response.status).toBe(404);
      expect((await response.json()).type).toBe("urn:onrecord:problem:not_found");
      expect(response.headers.get("access-control-allow-origin")).toBe("*");
    }
    for (const name of collectionNames) expect(await idsOf(database, name, "")).toEqual([]);
  });

  test("says of a statement that it was retracted, and lists it no more; a merged actor's is the other's", async ({
    database,
  }) => {
    const editor = testContext(database.db, testUser("admin"), "optional");
    const example = await recordExample(editor);
    const citations = [{ source: example.article, via: [example.cnn, example.unnamed] }];
    const text = `<script>alert(1)</script> ]]> "=1+1" لقاء ‮x‬ 👩‍👩‍👧 \u2028`;
    const said = {
      speaker: example.lavrov,
      form: "quote" as const,
      text,
      meetings: [example.meeting.id],
      citations,
    };
    const { id } = await logStatement(editor, said, "published");
    const { items } = (await (await listed(database, "statements")).json()) as { items: object[] };
    expect(items).toEqual([await (await found(database, "statements", id)).json()]);
    expect(items).toMatchObject([{ id, text: text.trim(), state: "published" }]);
    await retractClaim(editor, { id, version: 1 }, { publicNote: "It was somebody else." });
    expect(await idsOf(database, "statements", "")).toEqual([]);
    expect(await (await found(database, "statements", id)).json()).toMatchObject({
      state: "retracted",
      publicNote: "It was somebody else.",
    });
    await mergeActors(editor, {
      actor: example.unnamed,
      version: 1,
      into: example.cnn,
      intoVersion: 1,
      reason: "It was CNN's own.",
    });
    const merged = await found(database, "actors", "an-unnamed-official");
    expect([merged.status, merged.headers.get("location")]).toEqual([307, "/api/v1/actors/cnn"]);
  });

  test("is a meeting as a dossier that another newsroom can import, without its drafts", async ({
    database,
    elsewhere,
  }) => {
    const editor = testContext(database.db, testUser("admin"), "optional");
    const example = await recordExample(editor);
    await logStatusChange(editor, cancellation(example), "published");
    await logStatusChange(editor, cancellation(example, { note: "Words of a draft." }));
    const response = await dossier(at("/"), example.meeting.id, contextOf(database));
    const text = await response.text();
    expect(text).not.toContain("Words of a draft");
    const theirs = testContext(elsewhere.db, testUser("admin"), "optional");
    const report = await importDossier(theirs, JSON.parse(text));
    expect(report.problems).toEqual([]);
    const here = await (await found(database, "meetings", example.meeting.key)).json();
    const there = await (await found(elsewhere, "meetings", example.meeting.key)).json();
    expect(there.answer).toMatchObject({ status: here.answer.status, since: here.answer.since });
  });
});
