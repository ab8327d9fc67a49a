import { recordActor } from "@/actors";
import type { ActorKind } from "@/actors/vocabulary";
import { claimStates, relationKinds } from "@/claims/vocabulary";
import type { Context } from "@/ledger";
import { newId } from "@/lib/ids";
import fc from "@/lib/properties";
import { importStatusChange, recordMeeting } from "@/meetings";
import { statuses } from "@/meetings/vocabulary";
import { recordSource } from "@/sources";
import { relateClaims } from ".";

const dates = ["2025-10-01", "2025-10", "../2025-10-21", "2025-10-20/..", "2025-10-21", "2025-10-21T14:00Z"];
const aDate = fc.constantFrom(...dates);

/** One meeting: its time zone, its status changes, how they bear on each other, and the roles of a participant. */
export const aMeeting = fc.record({
  /** Whether the second organisation is part of the first. */
  isPart: fc.boolean(),
  timeZone: fc.constantFrom(undefined, "Pacific/Kiritimati", "Pacific/Honolulu"),
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
        fc.record({ source: fc.nat(2), via: fc.uniqueArray(fc.nat(6), { maxLength: 3 }) }),
        { minLength: 1, maxLength: 3 },
      ),
    }),
    { minLength: 1, maxLength: 6 },
  ),
  relations: fc.array(fc.tuple(fc.nat(5), fc.constantFrom(...relationKinds), fc.nat(5)), { maxLength: 4 }),
  roles: fc.array(
    fc.record({
      organisation: fc.nat(6),
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
type Meeting = typeof aMeeting extends fc.Arbitrary<infer T> ? T : never;

/** Two organisations, three outlets, one unnamed: enough for every rule to bite. The first person takes part. */
const cast: ActorKind[] = ["person", "organisation", "outlet", "outlet", "outlet", "unnamed", "organisation"];

/** Puts it on record by the verbs an editor uses. Answers its id and key, and the key of one who takes part in it. */
export async function recordRandomMeeting(
  context: Context,
  { isPart, timeZone, changes, relations, roles }: Meeting,
): Promise<{ id: string; key: string; participant: string }> {
  const ids: string[] = [];
  for (const [index, kind] of cast.entries())
    ids.push(
      (
        await recordActor(context, {
          kind,
          name: `Actor ${index}`,
          affiliation: isPart && index === 6 ? ids[1] : undefined,
        })
      ).id,
    );
  const minister = await recordActor(context, {
    key: newId(),
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
    timeZone,
    participants: [ids[0], minister.id].map((actor) => ({
      actor: actor as string,
      as: "principal" as const,
    })),
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
  return { ...meeting, participant: minister.key };
}
