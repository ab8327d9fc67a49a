import { sql } from "drizzle-orm";
import { describe, expect } from "vitest";
import { views } from "@/db";
import { type TestDatabase, test } from "@/db/testing";
import { importDossier } from "@/dossiers/import";
import { testContext } from "@/ledger/testing";
import { groupBy } from "@/lib/group-by";
import { newId } from "@/lib/ids";
import fc, { draws } from "@/lib/properties";
import type { Reading } from "@/published/connection";
import { readChanges } from "@/published/history/changes";
import { historyOf } from "@/published/history/history-of";
import { subjectsOf } from "@/published/history/subjects";
import { zoneOf } from "@/published/zone-of";
import { mergeActors, retractClaim } from "@/review";
import { correctStatement } from "@/statements";
import { positionOf } from "@/statements/rules";
import { type Stance, stances } from "@/statements/vocabulary";
import { datesOfPosition, latestTaken } from "./positions";
import { questionPage } from "./question";

const who = ["ada", "ben", "cem", ...Array.from({ length: 11 }, (_, n) => `other-${n}`)];
/** Mostly of the one who says the most, and mostly the same: what is repeated for long is what has to be sought. */
const aPosition = fc.record({
  speaker: fc.oneof(
    { weight: 3, arbitrary: fc.constant("ada") },
    { weight: 1, arbitrary: fc.constantFrom(...who) },
  ),
  stance: fc.oneof(
    { weight: 6, arbitrary: fc.constant<Stance>("supports") },
    { weight: 1, arbitrary: fc.constantFrom(...stances) },
  ),
  said: fc.constantFrom(
    undefined,
    "2025-10-01",
    "2025-10-02",
    "2025-10-02T09:00Z",
    "2025-10-02T18:00Z",
    "2025-10-02T23:00Z",
    "2025-10-03",
    "2025-10",
    "../2025-10-04",
  ),
  meetings: fc.constantFrom([], ["tokyo"], ["tokyo"], ["tokyo", "honolulu"], ["honolulu"]),
  reported: fc.constantFrom(undefined, undefined, "2025-10-03", "2025-10-02T12:00Z"),
  state: fc.constantFrom("published", "published", "published", "published", "retracted", "draft"),
});

const moves = (latestFirst: readonly Stance[]) =>
  latestFirst.filter((stance, n) => stance !== latestFirst[n + 1]);

/** Every position that is published on a question, of each who took one, by the rules alone. */
async function byTheRules(db: Reading, question: string) {
  const rows = await db.execute<{ id: string; actor: string; stance: Stance }>(sql`
    select claim.id, actor.id as actor, position.stance, claim.seq::int as seq,
    ${zoneOf(views.claim.id)} as "timeZone", ${sql.join(
      Object.entries(datesOfPosition).map(([name, column]) => sql`${column} as ${sql.identifier(name)}`),
      sql`, `,
    )}
    from position join question on question.id = position.question_id and question.key = ${question}
    join statement on statement.claim_id = position.claim_id join claim on claim.id = position.claim_id
    join actor on actor.id = statement.speaker_id where claim.state = 'published'`);
  const all = rows.map((row) => row as typeof row & Parameters<typeof latestTaken>[0][number]);
  return new Map(
    [...groupBy(all, ({ actor }) => actor)].map(([actor, own]) => [actor, latestTaken(own, () => actor)]),
  );
}

/** The actors of all parts of a question's page. */
async function walked(db: Reading, question: string) {
  const actors = [];
  let counted = 0;
  for (let after: string | null | undefined; after !== null; ) {
    const page = await questionPage(db, question, after);
    actors.push(...(page?.actors ?? []));
    counted = page?.actorCount ?? 0;
    after = page?.next ?? null;
  }
  return { actors, counted };
}

async function kept({ owner }: TestDatabase) {
  return [
    [...(await owner`select * from position_holder order by question_id, actor_id`)],
    [
      ...(await owner`select * from list_length where list in ('holders', 'positions') and claims > 0
      order by subject_id, list`),
    ],
    [...(await owner`select * from page_moment order by subject_id, at`)],
  ];
}

describe("who holds what on a question, over random histories", () => {
  test("is on its page what the rules say of all positions", { timeout: 300_000 }, async ({ database }) => {
    const context = testContext(database.db, undefined, "optional");
    const readers = database.as("published").db;
    const outlet = { key: "herald", kind: "outlet", name: "Herald" };
    const actors = who.map((key) => ({ key, kind: "person", name: key }));
    const sources = [{ key: "report", publisher: "herald", title: "A report", kind: "article" }];
    const citations = [{ source: "report" }];
    const meetings = Object.entries({ tokyo: "Asia/Tokyo", honolulu: "Pacific/Honolulu" }).map(
      ([key, timeZone]) => ({ key, title: key, kind: "call", timeZone, participants: [] }),
    );
    const anAct = fc.record({ which: fc.nat(99), stance: fc.option(fc.constantFrom(...stances)) });
    await fc.assert(
      fc.asyncProperty(
        fc.array(aPosition, { minLength: 40, maxLength: 90 }),
        fc.array(anAct, { maxLength: 4 }),
        async (taken, acts) => {
          const question = newId();
          const own = (key: string) => `${key}-${question}`;
          const dossier = {
            format: "onrecord/1",
            actors: [outlet, ...actors.map((actor) => ({ ...actor, key: own(actor.key) }))],
            sources,
            meetings,
            questions: [{ key: question, text: "Is it needed?" }],
            statements: taken.map(({ stance, speaker, said, reported, ...one }, n) => ({
              ...one,
              ...(said && { said }),
              ...(reported && { reported }),
              key: own(String(n)),
              speaker: own(speaker),
              form: "quote",
              text: "It is.",
              citations,
              positions: [{ question, stance }],
            })),
          };
          expect((await importDossier(context, dossier)).problems).toEqual([]);
          const published = await database.owner`select c.id, s.speaker_id from claim c
            join statement s on s.claim_id = c.id where c.key like ${`%-${question}`} and c.state = 'published'`;
          const [source] = await database.owner`select id from source`;
          const [asked] = await database.owner`select id from question where key = ${question}`;
          for (const { which, stance } of acts) {
            const claim = published[which % published.length];
            const [now] = await database.owner`select version, state from claim where id = ${claim?.["id"]}`;
            if (now?.["state"] !== "published") continue;
            const seen = { id: claim?.["id"] as string, version: now["version"] as number };
            if (stance === null)
              await retractClaim(context, seen, { publicNote: "It was another question." });
            else
              await correctStatement(context, {
                ...seen,
                speaker: claim?.["speaker_id"],
                form: "quote",
                text: "It is, it was said.",
                said: "2025-10-02",
                citations: [{ source: source?.["id"] }],
                positions: [{ question: asked?.["id"], stance }],
                publicNote: "The source was misread.",
              });
          }
          if (acts.length > 2) {
            const pair = await database.owner`select id, version from actor
              where key in ${database.owner([own("ben"), own("cem")])} order by key`;
            const [one, other] = pair.map((row) => ({ id: row["id"], version: row["version"] }));
            await mergeActors(context, {
              actor: one?.id,
              version: one?.version,
              into: other?.id,
              intoVersion: other?.version,
              reason: "They are one person.",
            });
          }

          const told = await historyOf(readers, "question", question, { limit: 200 });
          const all = await readChanges(readers, { about: subjectsOf("question", question), limit: 200 });
          expect(told?.changes.map(({ id }) => id)).toEqual(all.changes.map(({ id }) => id));

          const expected = await byTheRules(readers, question);
          const { actors: shown, counted } = await walked(readers, question);
          expect(new Set(shown.map(({ actor }) => actor.id))).toEqual(new Set(expected.keys()));
          expect([shown.length, counted]).toEqual([expected.size, expected.size]);
          for (const { actor, stance, previous, statements, statementCount, positions } of shown) {
            const all = expected.get(actor.id) ?? [];
            expect({ stance, previous }).toEqual(positionOf(all.map((one) => one.stance)));
            expect(statementCount).toBe(all.length);
            expect(new Set(statements.map(({ id }) => id))).toEqual(
              new Set(all.slice(0, 3).map(({ id }) => id)),
            );
            const last = Math.min(16, all.length);
            expect(positions.slice(0, last).map(({ claimId }) => claimId)).toEqual(
              all.slice(0, last).map(({ id }) => id),
            );
            const told = moves(positions.map((one) => one.stance));
            expect(told).toEqual(moves(all.map((one) => one.stance)).slice(0, told.length));
            const first = all.find(({ id }) => id === positions.at(-1)?.claimId);
            const before = first && all[all.indexOf(first) + 1];
            expect(before?.stance, "what is told begins where somebody moved").not.toBe(first?.stance);
          }
        },
      ),
      { numRuns: draws(6) },
    );
    const before = await kept(database);
    await database.owner`select relist_claims()`;
    expect(await kept(database)).toEqual(before);
    expect(before.every((rows) => rows.length > 0)).toBe(true);
  });
});
