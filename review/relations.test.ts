import { describe, expect } from "vitest";
import type { RelationKind } from "@/claims/vocabulary";
import { type TestDatabase, test } from "@/db/testing";
import { testContext, testUser } from "@/ledger/testing";
import { logStatusChange } from "@/meetings";
import { correctStatement, editStatement, logStatement, type StatementInput } from "@/statements";
import { readClaim, relateClaims } from ".";
import { cancellation, recordExample } from "./testing";

async function prepared({ db, owner }: TestDatabase) {
  const context = testContext(db, testUser("editor", "Ada"), "optional");
  const example = await recordExample(context);
  const { id: change } = await logStatusChange(context, cancellation(example), "published");
  const saying = (more: Partial<StatementInput> = {}): StatementInput => ({
    speaker: example.lavrov,
    form: "paraphrase",
    text: "Nothing was cancelled.",
    meetings: [example.meeting.id],
    citations: [{ source: example.article }],
    ...more,
  });
  const standing = async () =>
    (await owner`select standing from published.claim_provenance where claim_id = ${change}`)[0]?.[
      "standing"
    ];
  const bearsOn = async (id: string) =>
    (await readClaim(db, id))?.bearsOn.map(({ how, other }) => [how, other.id]);
  return { context, db, example, change, saying, standing, bearsOn };
}

describe("what a claim bears on", () => {
  test("is written with it, and counts once it is published", async ({ database }) => {
    const { context, change, saying, standing, bearsOn, db } = await prepared(database);
    const relations = [{ how: "denies" as const, target: change }];
    const { id } = await logStatement(context, saying({ relations }));
    expect(await standing()).toBe("reported");
    await editStatement(context, { ...saying(), id, version: 1 }, "published");
    expect(await bearsOn(id)).toEqual([["denies", change]]);
    expect((await readClaim(db, change))?.bornOnBy.map(({ how, other }) => [how, other.id])).toEqual([
      ["denies", id],
    ]);
    expect(await standing()).toBe("disputed");
    await correctStatement(context, {
      ...saying({ relations: [{ how: "explains", target: change }] }),
      id,
      version: 2,
      publicNote: "He gave a reason; he did not deny it.",
    });
    expect(await bearsOn(id)).toEqual([["explains", change]]);
    expect(await standing()).toBe("reported");
    const [act] = await database.owner`select count(*)::integer as rows
      from history_change where table_name = 'claim_relation' and entry_id = (
        select id from history_entry order by seq desc limit 1)`;
    expect(act?.["rows"]).toBe(2);
  });

  test.for<[string, RelationKind, (change: string, own: string) => string, Partial<StatementInput>, string]>([
    ["nothing on record", "denies", () => "01a2085e-0000-7000-8000-000000000000", {}, "target"],
    ["itself", "confirms", (_, own) => own, {}, "target"],
    ["a status change, as the same utterance", "same_utterance", (change) => change, {}, "how"],
    ["a claim, by who declines to comment", "denies", (change) => change, { form: "no_comment" }, "how"],
    ["a claim, by who declines to comment", "confirms", (change) => change, { form: "no_comment" }, "how"],
  ])("cannot be %s (%s)", async ([, how, target, more, field], { database }) => {
    const { context, change, saying, bearsOn } = await prepared(database);
    const { id } = await logStatement(context, saying());
    const relations = [{ how, target: target(change, id) }];
    await expect(
      editStatement(context, { ...saying({ ...more, relations }), id, version: 1 }),
    ).rejects.toMatchObject({ code: "invalid", fields: { [`relations.0.${field}`]: expect.any(String) } });
    expect(await bearsOn(id)).toEqual([]);
  });

  test("is named once", async ({ database }) => {
    const { context, change, saying } = await prepared(database);
    const relation = { how: "denies" as const, target: change };
    await expect(logStatement(context, saying({ relations: [relation, relation] }))).rejects.toMatchObject({
      fields: { "relations.1.target": expect.any(String) },
    });
  });

  test("may be one claim in two ways, or two in one", async ({ database }) => {
    const { context, change, saying, bearsOn, db } = await prepared(database);
    const { id: other } = await logStatement(context, saying({ text: "Nothing was ever planned." }));
    const relations = [
      { how: "denies" as const, target: change },
      { how: "explains" as const, target: change },
      { how: "explains" as const, target: other },
    ];
    const { id } = await logStatement(context, saying({ relations }));
    const borne = relations.map(({ how, target }) => [how, target]);
    expect(await bearsOn(id)).toHaveLength(3);
    expect(await bearsOn(id)).toEqual(expect.arrayContaining(borne));
    expect(await bearsOn(change)).toEqual([]);
    expect((await readClaim(db, id))?.bornOnBy).toEqual([]);
  });

  test("is the same utterance of statements alone", async ({ database }) => {
    const { context, example, saying, bearsOn } = await prepared(database);
    const { id: first } = await logStatement(context, saying());
    const relations = [{ how: "same_utterance" as const, target: first }];
    const { id: again } = await logStatement(context, saying({ text: "It was not cancelled.", relations }));
    expect(await bearsOn(again)).toEqual([["same_utterance", first]]);
    await expect(logStatusChange(context, { ...cancellation(example), relations })).rejects.toMatchObject({
      fields: { "relations.0.how": expect.any(String) },
    });
  });
});

describe("a relation recorded by itself", () => {
  test("is part of the claim: a form that was open before is stale", async ({ database }) => {
    const { context, change, saying, bearsOn } = await prepared(database);
    const { id } = await logStatement(context, saying());
    const relation = { claim: id, how: "denies" as const, target: change };
    expect(await relateClaims(context, relation)).toBe(true);
    await expect(editStatement(context, { ...saying(), id, version: 1 })).rejects.toMatchObject({
      code: "stale",
    });
    await editStatement(context, { ...saying(), id, version: 2 });
    expect(await bearsOn(id)).toEqual([["denies", change]]);
  });

  test("changes nothing when it is on record already", async ({ database }) => {
    const { context, change, saying, db } = await prepared(database);
    const { id } = await logStatement(context, saying());
    const relation = { claim: id, how: "denies" as const, target: change };
    await relateClaims(context, relation);
    const before = await readClaim(db, id);
    expect(await relateClaims(context, relation)).toBe(false);
    expect(await readClaim(db, id)).toEqual(before);
    expect(await relateClaims(context, { ...relation, how: "explains" })).toBe(true);
  });

  test("is refused where a claim would bear on itself", async ({ database }) => {
    const { context, saying, bearsOn } = await prepared(database);
    const { id } = await logStatement(context, saying());
    await expect(relateClaims(context, { claim: id, how: "explains", target: id })).rejects.toMatchObject({
      code: "invalid",
      fields: { target: expect.any(String) },
    });
    expect(await bearsOn(id)).toEqual([]);
  });
});
