import type { Row } from "postgres";
import { describe, expect } from "vitest";
import type { ClaimState } from "@/claims/vocabulary";
import { test } from "@/db/testing";
import { testContext, testUser } from "@/ledger/testing";
import { groupBy } from "@/lib/group-by";
import fc from "@/lib/properties";
import { deriveMeeting, type RecordedDate, type StatusChangeFacts } from "@/meetings/rules";
import type { Status } from "@/meetings/vocabulary";
import { independentOrigins, type Link, type Participant, standing } from "@/provenance/rules";
import { aMeeting, recordRandomMeeting } from "./test-meetings";

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

const isShown = (state: ClaimState) => state === "published" || state === "retracted";

describe("over random histories", () => {
  test("what lists and exports read equals what the rules derive", { timeout: 120_000 }, async ({
    database,
  }) => {
    const context = testContext(database.db, testUser("editor"), "optional");
    const { sql } = database.as("published");
    await fc.assert(
      fc.asyncProperty(aMeeting, async (random) => {
        const { id: meeting } = await recordRandomMeeting(context, random);
        const isPublic = random.changes.some(({ outcome }) => isShown(outcome));

        const changes = await sql<Row[]>`select * from claim join status_change on claim_id = claim.id
          where meeting_id = ${meeting} and state = 'published'`;
        const derived = deriveMeeting(changes.map(facts));
        const summary = {
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
        };
        expect(await sql`select * from meeting_summary where meeting_id = ${meeting}`).toMatchObject(
          isPublic ? [summary] : [],
        );

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
          where meeting_id = ${meeting}`;
        const participants: Participant[] = (
          await sql`select actor_id from meeting_participant where meeting_id = ${meeting}`
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
          join claim_provenance on claim_provenance.claim_id = claim.id where meeting_id = ${meeting}`;
        expect(rows).toHaveLength(random.changes.filter(({ outcome }) => isShown(outcome)).length);
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
