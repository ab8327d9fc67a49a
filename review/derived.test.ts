import type { Row } from "postgres";
import { describe, expect } from "vitest";
import type { ClaimState } from "@/claims/vocabulary";
import { test } from "@/db/testing";
import { testContext, testUser } from "@/ledger/testing";
import { groupBy } from "@/lib/group-by";
import fc, { draws } from "@/lib/properties";
import {
  deriveState,
  momentOf,
  overdueFrom,
  type RecordedDate,
  type StatusChangeFacts,
} from "@/meetings/rules";
import type { Status } from "@/meetings/vocabulary";
import {
  type Chain,
  isDisputed,
  type Office,
  officeDays,
  originsOf,
  partiesOn,
  standingOfChange,
} from "@/provenance/rules";
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
          ? {
              venue: row["venue"] ?? null,
              city: row["city"] ?? null,
              country: row["country"] ?? null,
              mode: null,
            }
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
        const timeZone = random.timeZone ?? null;
        const state = deriveState(changes.map(facts), timeZone);
        const { last, run, schedule, place, accountsDiffer, awaitsOutcome } = state;
        const summary = {
          status: last?.status ?? null,
          status_claim_id: last?.claimId ?? null,
          according_to_id: last?.accordingToId ?? null,
          accounts_differ: accountsDiffer,
          awaits_outcome: awaitsOutcome,
          overdue_from: overdueFrom({ awaitsOutcome, scheduled: schedule.date }, timeZone),
          since: run[0]?.effective.edtf ?? null,
          scheduled: schedule.date?.edtf ?? null,
          scheduled_latest: schedule.date?.latest ?? null,
          venue: place?.venue ?? null,
          city: place?.city ?? null,
          country: place?.country ?? null,
        };
        expect(await sql`select * from meeting_summary where meeting_id = ${meeting}`).toMatchObject(
          isPublic ? [summary] : [],
        );

        // Where lists have each change, by the meeting's clock.
        const told = await sql<Row[]>`select * from claim join status_change on claim_id = claim.id
          where meeting_id = ${meeting}`;
        const listed = await sql`select claim_id, state, by_day::text, reported_day::text, from_day::text
          from listed_claim where subject_id = ${meeting} and list = 'status_changes' order by seq`;
        expect([...listed]).toEqual(
          told
            .toSorted((one, other) => Number(one["seq"]) - Number(other["seq"]))
            .map((row) => {
              const { by, from, reported } = momentOf(facts(row), timeZone ?? "UTC");
              const [byDay, fromDay] = [by || "-infinity", from || "-infinity"];
              return {
                claim_id: row["claim_id"],
                state: row["state"],
                by_day: byDay,
                reported_day: reported ?? byDay,
                from_day: fromDay,
              };
            }),
        );

        const links = await sql`
          select claim_id, citation_id, actor.id, kind, name from (
            select claim_id, citation.id as citation_id, 0 as place, publisher_id as actor_id
              from citation join source on source.id = source_id
            union all
            select claim_id, citation_id, citation_link.position, actor_id
              from citation_link join citation on citation.id = citation_id
          ) link join actor on actor.id = actor_id order by citation_id, place`;
        const relations = (
          await sql`select how, target_id, state from claim_relation join claim on claim.id = claim_id`
        ).map((row) => ({ how: row["how"], targetId: row["target_id"], claimState: row["state"] }));
        const participants =
          await sql`select actor_id from meeting_participant where meeting_id = ${meeting}`;
        const offices: Office[] = (await sql<Row[]>`select * from actor_role`).map((row) => ({
          actorId: row["actor_id"],
          organisationId: row["organisation_id"],
          held: { earliest: row["from_earliest"], latest: row["to_latest"] },
        }));
        const parts = await sql<{ partId: string; wholeId: string }[]>`
          select id as "partId", affiliation_id as "wholeId" from actor
          where kind = 'organisation' and affiliation_id is not null`;
        const seriesOf = (id: string) =>
          state.series.map((one) => one.map(({ claimId }) => claimId)).find((ids) => ids.includes(id)) ?? [
            id,
          ];
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
          ].map((chain) => chain.map(({ id, kind }) => ({ id, kind })) as unknown as Chain);
          expect(row["independent_origins"]).toBe(originsOf([{ chains }]).length);
          const day = dated(row, "effective") as RecordedDate;
          const parties = partiesOn(officeDays(day, timeZone), {
            participants: participants.map((one) => one["actor_id"]),
            offices,
            parts,
          });
          expect(row["standing"]).toBe(
            standingOfChange({
              state: row["state"],
              disputed: isDisputed(seriesOf(row["id"]), relations),
              claims: [{ chains, parties }],
            }),
          );
        }
      }),
      { numRuns: draws(60) },
    );
    // Listed act by act, as from the past of the record at once.
    const { owner } = database;
    const lists = async () => [
      await owner`select * from listed_claim order by claim_id, list, subject_id, stood_from`,
      await owner`select * from list_length where claims > 0 order by subject_id, list`,
      await owner`select * from page_moment order by subject_id, at`,
      await owner`select * from source_link order by source_id, actor_id, claim_id`,
      await owner`select * from meeting_revision order by meeting_id`,
    ];
    const before = await lists();
    await owner`select relist_claims()`;
    expect(await lists()).toEqual(before);
    // There are as many revised meetings as are drawn, and many more of all else.
    expect(before.map(({ length }, n) => length > (n < 3 ? 50 : 10))).toEqual(before.map(() => true));
  });
});
