import { expect } from "vitest";
import { editActor, recordActor } from "@/actors";
import { type TestDatabase, test } from "@/db/testing";
import { testContext, testUser } from "@/ledger/testing";
import fc, { draws } from "@/lib/properties";
import { logAttendance, logStatusChange, recordMeeting } from "@/meetings";
import { mergeActors, undoMerge } from "@/review";
import { recordSource } from "@/sources";
import { logStatement } from "@/statements";
import { rowsOf, timesNamed } from "./test-merges";

const who = fc.constantFrom("merged", "survivor", "third", "fourth");
const aRecord = fc.record({
  aliases: fc.array(fc.constantFrom("The Herald", "HERALD", "Herald.com", "Hérald"), { maxLength: 2 }),
  survivorAliases: fc.uniqueArray(fc.constantFrom("The Herald", "Herald.com"), { maxLength: 2 }),
  kinds: fc.constantFrom(["outlet", "outlet"], ["organisation", "outlet"], ["unnamed", "outlet"]),
  affiliations: fc.record({ third: fc.option(who), survivor: fc.option(who) }),
  roles: fc.array(
    fc.record({ holder: who, title: fc.constantFrom("Owner", "Editor"), organisation: fc.option(who) }),
    { maxLength: 5 },
  ),
  publishers: fc.array(who, { minLength: 1, maxLength: 3 }),
  participants: fc.array(fc.uniqueArray(who, { maxLength: 3 }), { minLength: 1, maxLength: 2 }),
  claims: fc.array(
    fc.record({
      kind: fc.constantFrom("status change", "attendance", "statement"),
      actor: who,
      other: fc.option(who),
      meeting: fc.nat(1),
      source: fc.nat(2),
      via: fc.uniqueArray(who, { maxLength: 3 }),
      deciders: fc.uniqueArray(who, { maxLength: 3 }),
      state: fc.constantFrom("draft", "in_review", "published"),
    }),
    { maxLength: 5 },
  ),
});
type Small = typeof aRecord extends fc.Arbitrary<infer T> ? T : never;

/** Somebody who owns both: the merge makes one role of two, and which was which has to be told again. */
const sameRoleAtBoth: Small = {
  aliases: [],
  survivorAliases: [],
  kinds: ["outlet", "outlet"],
  affiliations: { third: null, survivor: null },
  roles: [
    { holder: "third", title: "Owner", organisation: "survivor" },
    { holder: "third", title: "Owner", organisation: "merged" },
  ],
  publishers: ["merged"],
  participants: [[]],
  claims: [],
};

/** Records it with actors of its own, and answers their ids. */
async function recordSmall({ db }: TestDatabase, small: Small) {
  const context = testContext(db, testUser("editor", "Ada"), "optional");
  const ids: Record<string, string> = {};
  const kinds: Record<string, string> = { merged: small.kinds[0] ?? "", survivor: small.kinds[1] ?? "" };
  for (const name of ["merged", "survivor", "third", "fourth"])
    ids[name] = (
      await recordActor(context, {
        kind: (kinds[name] ?? "outlet") as "outlet",
        name: name === "third" ? "The Herald" : name,
        aliases: name === "merged" ? small.aliases : name === "survivor" ? small.survivorAliases : [],
      })
    ).id;
  const id = (name: string | null) => (name === null ? null : (ids[name] ?? null));
  const named = (name: string) => ids[name] ?? "";
  for (const name of ["merged", "survivor", "third"]) {
    const affiliation = name === "merged" ? null : small.affiliations[name as "third"];
    await editActor(context, {
      id: named(name),
      version: 1,
      kind: (kinds[name] ?? "outlet") as "outlet",
      name: name === "third" ? "The Herald" : name,
      aliases: name === "merged" ? small.aliases : name === "survivor" ? small.survivorAliases : [],
      affiliation: affiliation === name ? null : id(affiliation),
      roles: small.roles
        .filter((role) => role.holder === name)
        .map(({ title, organisation }) => ({ title, organisation: id(organisation) })),
    });
  }
  const sources: string[] = [];
  for (const publisher of small.publishers)
    sources.push((await recordSource(context, { publisher: named(publisher), title: "Report" })).id);
  const meetings: string[] = [];
  for (const actors of small.participants)
    meetings.push(
      (
        await recordMeeting(context, {
          title: "Talks",
          kind: "talks",
          participants: actors.map((actor, at) => ({ actor: named(actor), as: at ? "host" : "principal" })),
        })
      ).id,
    );
  for (const { kind, actor, other, state, ...claim } of small.claims) {
    const at = claim.source % sources.length;
    const common = {
      citations: [
        {
          source: sources[at] ?? "",
          via: claim.via.filter((link) => link !== small.publishers[at]).map(named),
        },
      ],
    };
    const meeting = meetings[claim.meeting % meetings.length] ?? "";
    const about = { meeting, effective: "2025-10-21", accordingTo: id(other) };
    if (kind === "status change")
      await logStatusChange(
        context,
        { ...common, ...about, status: "cancelled", decidedBy: claim.deciders.map(named) },
        state,
      );
    else if (kind === "attendance")
      await logAttendance(context, { ...common, ...about, actor: named(actor), change: "invited" }, state);
    else
      await logStatement(
        context,
        {
          ...common,
          speaker: named(actor),
          onBehalfOf: id(other),
          form: "paraphrase",
          text: "No.",
          meetings: [meeting],
        },
        state,
      );
  }
  return { context, merged: named("merged"), survivor: named("survivor") };
}

test("a merge leaves nothing that names the merged, and taking it back gives back every row", {
  timeout: 120_000,
}, async ({ database }) => {
  const versionOf = async (id: string): Promise<number> =>
    (await database.owner`select version from actor where id = ${id}`)[0]?.["version"];
  await fc.assert(
    fc.asyncProperty(aRecord, async (small) => {
      const { context, merged, survivor } = await recordSmall(database, small);
      const before = await rowsOf(database);
      const [version, intoVersion] = [await versionOf(merged), await versionOf(survivor)];
      const seen = { actor: merged, version, into: survivor, intoVersion, reason: "One." };
      try {
        await mergeActors(context, seen);
      } catch (error) {
        expect(error).toMatchObject({ code: "invalid", fields: { into: expect.stringContaining("chain") } });
        expect(await rowsOf(database)).toEqual(before);
        return;
      }
      expect(await timesNamed(database, merged)).toBe(0);
      const twice = await database.owner`select citation_id from (
        select c.id as citation_id, s.publisher_id as actor_id from citation c join source s on s.id = source_id
        union all select citation_id, actor_id from citation_link
      ) link group by citation_id, actor_id having count(*) > 1`;
      expect(twice).toEqual([]);
      await undoMerge(context, { actor: merged, version: version + 1 });
      expect(await rowsOf(database)).toEqual(before);
    }),
    { numRuns: draws(60), examples: [[sameRoleAtBoth]] },
  );
});
