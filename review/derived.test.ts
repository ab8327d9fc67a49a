import type { Row } from "postgres";
import { describe, expect } from "vitest";
import { recordActor } from "@/actors";
import type { ActorKind } from "@/actors/vocabulary";
import { relateClaims } from "@/claims";
import { type ClaimState, claimStates, relationKinds } from "@/claims/vocabulary";
import { test } from "@/db/testing";
import type { Context } from "@/ledger";
import { testContext, testUser } from "@/ledger/testing";
import { groupBy } from "@/lib/group-by";
import fc from "@/lib/properties";
import { importStatusChange, recordMeeting } from "@/meetings";
import { deriveMeeting, type RecordedDate, type StatusChangeFacts } from "@/meetings/rules";
import { type Status, statuses } from "@/meetings/vocabulary";
import { independentOrigins, type Link, type Participant, standing } from "@/provenance/rules";
import { recordSource } from "@/sources";

const dates = ["2025-10-01", "2025-10", "../2025-10-21", "2025-10-20/..", "2025-10-21", "2025-10-21T14:00Z"];
const aDate = fc.constantFrom(...dates);

const history = fc.record({
  changes: fc.array(
    fc.record({
      status: fc.constantFrom(...statuses),
      outcome: fc.constantFrom(...claimStates),
      effective: aDate,
      reported: fc.option(aDate, { nil: undefined }),
      accordingTo: fc.option(fc.nat(2), { nil: undefined }),
      scheduled: fc.option(fc.option(aDate, { nil: null }), { nil: undefined }),
      place: fc.option(fc.constantFrom(null, { city: "Budapest", country: "HU" }, { venue: "Palace" }), {
        nil: undefined,
      }),
      citations: fc.array(
        fc.record({ source: fc.nat(2), via: fc.uniqueArray(fc.nat(5), { maxLength: 3 }) }),
        { minLength: 1, maxLength: 3 },
      ),
    }),
    { minLength: 1, maxLength: 6 },
  ),
  relations: fc.array(fc.tuple(fc.nat(5), fc.constantFrom(...relationKinds), fc.nat(5)), { maxLength: 4 }),
  roles: fc.array(
    fc.record({
      organisation: fc.nat(5),
      held: fc.constantFrom(
        {},
        { from: "2025-10-01" },
        { to: "2025-10-20" },
        { from: "2025-10-01", to: "2025-10-20" },
        { from: "2025-10-21", to: "2025-10-21T14:00Z" },
        { from: "2025-10-22" },
      ),
    }),
    { maxLength: 2 },
  ),
});
type History = typeof history extends fc.Arbitrary<infer T> ? T : never;

/** Two that take part, three outlets, one unnamed: enough for every rule to bite. */
const cast: ActorKind[] = ["person", "organisation", "outlet", "outlet", "outlet", "unnamed"];

async function play(context: Context, { changes, relations, roles }: History) {
  const ids: string[] = [];
  for (const [index, kind] of cast.entries())
    ids.push((await recordActor(context, { kind, name: `Actor ${index}` })).id);
  const { id: minister } = await recordActor(context, {
    kind: "person",
    name: "Minister",
    roles: roles.map(({ organisation, held }) => ({
      title: "Minister",
      organisation: ids[organisation],
      ...held,
    })),
  });
  const sources: string[] = [];
  for (const publisher of ids.slice(2, 5))
    sources.push((await recordSource(context, { publisher, title: "Article" })).id);
  const meeting = await recordMeeting(context, {
    title: "Talks",
    kind: "talks",
    participants: [ids[0], minister].map((actor) => ({ actor: actor as string, as: "principal" as const })),
  });
  const claims: string[] = [];
  for (const { outcome, accordingTo, citations, ...change } of changes) {
    const { id } = await importStatusChange(
      context,
      {
        ...change,
        meeting: meeting.id,
        accordingTo: accordingTo === undefined ? undefined : ids[accordingTo],
        citations: citations.map(({ source, via }) => ({
          source: sources[source] as string,
          via: via.filter((actor) => actor !== source + 2).map((actor) => ids[actor] as string),
        })),
      },
      outcome,
    );
    claims.push(id);
  }
  for (const [claim, how, target] of relations) {
    const [from, to] = [claims[claim], claims[target]];
    if (from && to && from !== to) await relateClaims(context, { claim: from, how, target: to });
  }
}

const dated = (row: Row, name: string): RecordedDate | null =>
  row[name] === null
    ? null
    : {
        edtf: row[name] as string,
        earliest: row[`${name}_earliest`] as Date | null,
        latest: row[`${name}_latest`] as Date | null,
        asWorded: row[`${name}_as_worded`] as string | null,
      };

function facts(row: Row): StatusChangeFacts {
  return {
    claimId: row["claim_id"] as string,
    status: row["status"] as Status,
    effective: dated(row, "effective") as RecordedDate,
    reported: dated(row, "reported"),
    accordingToId: row["according_to_id"] as string | null,
    seq: Number(row["seq"]),
    ...(row["sets_schedule"] && { scheduled: dated(row, "scheduled") }),
    ...(row["sets_place"] && {
      place:
        row["venue"] || row["city"] || row["country"]
          ? { venue: row["venue"] ?? null, city: row["city"] ?? null, country: row["country"] ?? null }
          : null,
    }),
  };
}

describe("over random histories", () => {
  test("what lists and exports read equals what the rules derive", { timeout: 120_000 }, async ({
    database,
  }) => {
    const context = testContext(database.db, testUser("editor"), "optional");
    const { sql } = database.as("published");
    await fc.assert(
      fc.asyncProperty(history, async (random) => {
        await play(context, random);
        const [meeting] = await sql`select * from meeting order by recorded_at desc limit 1`;
        if (!meeting) return;

        const changes = await sql<Row[]>`select * from claim join status_change on claim_id = claim.id
          where meeting_id = ${meeting["id"]} and state = 'published'`;
        const derived = deriveMeeting(changes.map(facts));
        const [summary] = await sql<Row[]>`select * from meeting_summary where meeting_id = ${meeting["id"]}`;
        expect(summary).toMatchObject({
          status: derived.current?.status ?? null,
          status_claim_id: derived.current?.claimId ?? null,
          according_to_id: derived.current?.accordingToId ?? null,
          accounts_differ: derived.accountsDiffer,
          awaits_outcome: derived.awaitsOutcome,
          since: derived.current?.effective.edtf ?? null,
          scheduled: derived.scheduled?.edtf ?? null,
          scheduled_latest: derived.scheduled?.latest ?? null,
          venue: derived.place?.venue ?? null,
          city: derived.place?.city ?? null,
          country: derived.place?.country ?? null,
        });

        const links = await sql`
          select claim_id, citation_id, actor.id, kind, name from (
            select claim_id, citation.id as citation_id, 0 as place, publisher_id as actor_id
              from citation join source on source.id = source_id
            union all
            select claim_id, citation_id, citation_link.position, actor_id
              from citation_link join citation on citation.id = citation_id
          ) link join actor on actor.id = actor_id order by citation_id, place`;
        const denials = await sql`select target_id from claim_relation join claim on claim.id = claim_id
          where how in ('denies', 'denies_premise') and state = 'published'`;
        const roles = await sql<Row[]>`select actor_role.* from actor_role
          join meeting_participant on meeting_participant.actor_id = actor_role.actor_id
          where meeting_id = ${meeting["id"]}`;
        const participants: Participant[] = (
          await sql`select actor_id from meeting_participant where meeting_id = ${meeting["id"]}`
        ).map(({ actor_id: id }) => ({
          id,
          roles: roles
            .filter((role) => role["actor_id"] === id)
            .map((role) => ({
              organisationId: role["organisation_id"] as string | null,
              held: {
                earliest: role["from_earliest"] as Date | null,
                latest: role["to_latest"] as Date | null,
              },
            })),
        }));
        const rows = await sql<
          Row[]
        >`select *, claim.id as id from claim join status_change on claim_id = claim.id
          join claim_provenance on claim_provenance.claim_id = claim.id where meeting_id = ${meeting["id"]}`;
        for (const row of rows) {
          const chains = [
            ...groupBy(
              links.filter((link) => link["claim_id"] === row["id"]),
              (link) => link["citation_id"] as string,
            ).values(),
          ].map((chain) => chain.map(({ id, kind }) => ({ id, kind })) as [Link, ...Link[]]);
          const origins = independentOrigins(chains);
          expect(row["independent_origins"]).toBe(origins.length);
          expect(row["standing"]).toBe(
            standing({
              state: row["state"] as ClaimState,
              denied: denials.some((denial) => denial["target_id"] === row["id"]),
              origins,
              participants,
              day: {
                earliest: row["effective_earliest"] as Date | null,
                latest: row["effective_latest"] as Date | null,
              },
            }),
          );
        }
      }),
      { numRuns: 60 },
    );
  });
});
