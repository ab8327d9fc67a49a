import { expect } from "vitest";
import type { RelationKind } from "@/claims/vocabulary";
import { test } from "@/db/testing";
import { testContext, testUser } from "@/ledger/testing";
import { correctStatusChange, logStatusChange } from "@/meetings";
import { correctStatement, editStatement, logStatement } from "@/statements";
import { mergeActors, publishClaim, relateClaims } from ".";
import { statement } from "./test-verbs";
import { cancellation, recordExample } from "./testing";

test("an act on a claim that cannot be done says why, and changes nothing", async ({ database }) => {
  const { db, owner } = database;
  const context = testContext(db, testUser("editor", "Ada"), "optional");
  const example = await recordExample(context);
  const form = statement(example);
  const { id: change } = await logStatusChange(context, cancellation(example), "published");
  const { id } = await logStatement(context, form);
  const { id: unsourced } = await logStatement(context, { ...form, citations: [] });
  const seen = { id, version: 1 };
  const nobody = { id: "01a2085e-0000-7000-8000-000000000000", version: 1 };
  const ofChange = { id: change, version: 1, publicNote: "It was another day." };
  const bearing = (...relations: [how: RelationKind, target: string][]) =>
    editStatement(context, {
      ...form,
      ...seen,
      relations: relations.map(([how, target]) => ({ how, target })),
    });
  const noComment = (how: RelationKind) =>
    editStatement(context, { ...form, ...seen, form: "no_comment", relations: [{ how, target: change }] });

  const noClaim = { code: "not_found", message: "There is no such claim." };
  const invalid = (fields: Record<string, string>) => ({ code: "invalid", fields });
  const noSource = invalid({
    "citations.0.source": "Add a source: nothing goes to review or is published without one.",
  });
  const onItself = "Choose another claim: nothing bears on itself.";
  const takesNoSide = invalid({ "relations.0.how": "Who declines to comment neither denies nor confirms." });
  const onlyStatements = "Only a statement can be the same utterance as another statement.";
  const refusals: [act: () => Promise<unknown>, expected: object][] = [
    [() => publishClaim(context, nobody), noClaim],
    [() => editStatement(context, { ...form, id: change, version: 1 }), noClaim],
    [() => correctStatement(context, { ...form, ...ofChange }), noClaim],
    [() => publishClaim(context, { id, version: 2 }), { code: "stale" }],
    [() => publishClaim(context, { id: unsourced, version: 1 }), noSource],
    [() => editStatement(context, { ...form, ...seen, citations: [] }, "in_review"), noSource],
    [() => correctStatusChange(context, { ...cancellation(example), ...ofChange, citations: [] }), noSource],
    [
      () => correctStatusChange(context, { ...cancellation(example), ...ofChange }),
      {
        code: "invalid",
        message: "Nothing here differs from what is published: there is nothing to correct.",
      },
    ],
    [
      () => bearing(["denies", change], ["denies", nobody.id]),
      invalid({ "relations.1.target": "There is no such claim; choose one from the list." }),
    ],
    [() => bearing(["confirms", id]), invalid({ "relations.0.target": onItself })],
    [
      () => bearing(["denies", change], ["explains", change], ["denies", change]),
      invalid({ "relations.2.target": "This is said above already." }),
    ],
    [() => bearing(["same_utterance", change]), invalid({ "relations.0.how": onlyStatements })],
    [
      () =>
        logStatusChange(context, {
          ...cancellation(example),
          relations: [{ how: "same_utterance", target: id }],
        }),
      invalid({ "relations.0.how": onlyStatements }),
    ],
    ...(["denies", "denies_premise", "confirms", "corrects"] as const).map(
      (how) => [() => noComment(how), takesNoSide] as [() => Promise<unknown>, object],
    ),
    [() => relateClaims(context, { claim: id, how: "explains", target: id }), invalid({ target: onItself })],
    [
      () =>
        mergeActors(context, {
          actor: example.cnn,
          version: 1,
          into: example.cnn,
          intoVersion: 1,
          reason: "One.",
        }),
      invalid({ into: "Choose another actor: one cannot be merged into itself." }),
    ],
  ];
  const [before] = await owner`select count(*) from history_entry`;
  for (const [act, expected] of refusals) await expect(act()).rejects.toMatchObject(expected);
  expect((await owner`select count(*) from history_entry`)[0]).toEqual(before);
  // It may well give a reason.
  await noComment("explains");
});
