import { describe, expect } from "vitest";
import { type TestDatabase, test } from "@/db/testing";
import { testContext, testUser } from "@/ledger/testing";
import fc, { draws } from "@/lib/properties";
import {
  correctAttendance,
  correctStatusChange,
  editMeeting,
  logAttendance,
  logStatusChange,
  readMeeting,
  recordMeeting,
  refreshStaleSummaries,
} from "@/meetings";
import { correctStatement, logStatement } from "@/statements";
import { discardDraft, mergeActors, publishClaim, relateClaims, retractClaim, undoMerge } from ".";
import { recordExample, statement } from "./testing";

const kinds = ["change", "attendance", "statement"] as const;

/** Of three meetings the ones that a claim is about, of which a change and an attendance have the first. */
const about = fc.uniqueArray(fc.nat(2), { minLength: 1, maxLength: 2 });

/** Which of the changes that there are it denies; mostly none. */
const denies = fc.option(fc.nat(4), { nil: -1 });

const anAct = fc.oneof(
  { weight: 4, arbitrary: fc.record({ log: fc.constantFrom(...kinds), about, draft: fc.boolean(), denies }) },
  { weight: 3, arbitrary: fc.record({ correct: fc.nat(9), about, denies }) },
  fc.record({ relate: fc.nat(9), denies: fc.nat(4) }),
  { weight: 2, arbitrary: fc.record({ publish: fc.nat(9) }) },
  fc.record({ discard: fc.nat(9) }),
  fc.record({ retract: fc.nat(9) }),
  fc.record({ timeZone: fc.constantFrom("Pacific/Kiritimati", "Pacific/Honolulu"), of: fc.nat(2) }),
  fc.constant("merge" as const),
);

/** Acts, each at a minute of a clock that need not go forward. */
const aHistory = fc.array(fc.tuple(anAct, fc.nat(20)), { minLength: 3, maxLength: 12 });

interface Logged {
  id: string;
  kind: (typeof kinds)[number];
  state: "draft" | "published" | "gone";
}

async function record(
  { db, owner }: TestDatabase,
  history: typeof aHistory extends fc.Arbitrary<infer T> ? T : never,
) {
  const user = testUser("admin");
  const at = (minute: number) =>
    testContext(db, user, "optional", new Date(Date.UTC(2025, 9, 22, 12, minute)));
  const example = await recordExample(at(0));
  const names = ["One", "Two", "Three"];
  const meetings: string[] = [];
  for (const title of names)
    meetings.push((await recordMeeting(at(0), { title, kind: "talks", participants: [] })).id);
  const citations = [{ source: example.article }];
  const day = { effective: "2025-10-21", citations };
  const logged: Logged[] = [];
  let merged = false;
  for (const [n, [act, minute]] of history.entries()) {
    const context = at(minute);
    const ids = typeof act === "object" && "about" in act ? act.about.map((one) => meetings[one] ?? "") : [];
    const meeting = ids[0] ?? "";
    const change = {
      ...day,
      meeting,
      status: n % 2 ? ("cancelled" as const) : ("scheduled" as const),
      accordingTo: n % 3 ? example.cnn : undefined,
    };
    const accepts = { ...day, meeting, actor: example.rubio, change: "accepted" as const, note: `${n}` };
    const changes = logged.filter(({ kind }) => kind === "change");
    const denied = typeof act === "object" && "denies" in act ? changes[act.denies] : undefined;
    const relations = denied ? [{ how: "denies" as const, target: denied.id }] : [];
    const says = {
      speaker: example.lavrov,
      relations,
      form: "paraphrase" as const,
      text: `It is on, ${n}.`,
      meetings: ids,
      citations,
    };
    const nth = (index: number, state: Logged["state"]) => logged.filter((one) => one.state === state)[index];
    if (act === "merge") {
      const { cnn, censor } = example;
      if (merged) await undoMerge(context, { actor: cnn, version: 2 });
      else
        await mergeActors(context, { actor: cnn, version: 1, into: censor, intoVersion: 1, reason: "One." });
      if (merged) break;
      merged = true;
      continue;
    }
    if ("log" in act) {
      const { log: kind, draft } = act;
      const outcome = draft ? "draft" : "published";
      const from = merged ? { ...change, accordingTo: undefined } : change;
      const { id } =
        kind === "change"
          ? await logStatusChange(context, from, outcome)
          : kind === "attendance"
            ? await logAttendance(context, accepts, outcome)
            : await logStatement(context, says, outcome);
      logged.push({ id, kind, state: outcome });
    } else if ("relate" in act) {
      const claim = logged[act.relate];
      if (claim && denied && claim !== denied)
        await relateClaims(context, { claim: claim.id, how: "denies", target: denied.id });
    } else if ("timeZone" in act) {
      const found = await readMeeting(db, meetings[act.of] ?? "");
      if (!found) continue;
      const { id, version, title, kind } = found;
      await editMeeting(context, { id, version, title, kind, participants: [], timeZone: act.timeZone });
    } else {
      const claim =
        "publish" in act
          ? nth(act.publish, "draft")
          : "discard" in act
            ? nth(act.discard, "draft")
            : nth("correct" in act ? act.correct : act.retract, "published");
      if (!claim) continue;
      const { id, kind } = claim;
      // A merge makes a new version of what names either.
      const [now] = await owner`select version from claim where id = ${id}`;
      const version: number = now?.["version"];
      const as = { id, version, publicNote: "It was another." };
      if ("publish" in act) await publishClaim(context, as);
      else if ("discard" in act) await discardDraft(context, as);
      else if ("retract" in act) await retractClaim(context, as, as);
      else if (kind === "change")
        await correctStatusChange(context, { ...change, accordingTo: undefined, note: `${n}`, ...as });
      else if (kind === "attendance") await correctAttendance(context, { ...accepts, ...as });
      else await correctStatement(context, { ...says, ...as });
      if ("publish" in act) claim.state = "published";
      if ("discard" in act || "retract" in act) claim.state = "gone";
    }
  }
}

describe("over random histories", () => {
  test("summaries are what they would be, were they derived anew", { timeout: 120_000 }, async ({
    database,
  }) => {
    const { owner, db } = database;
    const summaries = () => owner`select * from meeting_summary order by meeting_id`;
    const stood = () =>
      owner`select * from past.meeting_summary where stood_to = 'infinity' order by meeting_id`;
    await fc.assert(
      fc.asyncProperty(aHistory, async (history) => {
        await record(database, history);
        const written = await summaries();
        const kept = (await stood()).map(({ stood_from, stood_to, ...summary }) => summary);
        expect(kept).toEqual(written);
        await owner`update meeting_summary set derived_by = 0, last_published = null`;
        await refreshStaleSummaries(db);
        expect(await summaries()).toEqual(written);
      }),
      { numRuns: draws(15) },
    );
  });
});

test("a statement that is about another meeting now is no publication of the one it left", async ({
  database: { db, owner },
}) => {
  const user = testUser();
  const at = (hour: number) => testContext(db, user, "optional", new Date(Date.UTC(2025, 9, 22, hour)));
  const example = await recordExample(at(1));
  const other = await recordMeeting(at(1), { title: "Call", kind: "call", participants: [] });
  const says = (text: string, meeting: string) => ({ ...statement(example), text, meetings: [meeting] });
  await logStatement(at(2), says("It is on.", example.meeting.id), "published");
  const { id } = await logStatement(at(3), says("It is off.", example.meeting.id), "published");
  const publicNote = "It was of the call.";
  await correctStatement(at(4), { ...says("It is off.", other.id), id, version: 1, publicNote });
  const published =
    await owner`select meeting_id, extract(hour from last_published at time zone 'UTC')::integer as hour
    from meeting_summary order by hour`;
  expect([...published]).toEqual([
    { meeting_id: example.meeting.id, hour: 2 },
    { meeting_id: other.id, hour: 3 },
  ]);
});
