import type postgres from "postgres";
import { editActor, recordActor } from "@/actors";
import { relationKinds } from "@/claims/vocabulary";
import type { Context } from "@/ledger";
import { newId } from "@/lib/ids";
import fc from "@/lib/properties";
import { correctStatusChange, editMeeting, logStatusChange, recordMeeting } from "@/meetings";
import { mergeActors, relateClaims, retractClaim, undoMerge } from "@/review";
import { recordSource } from "@/sources";
import { correctStatement, logStatement } from "@/statements";

/** Who and what random histories are about; made once, because only what is theirs alone changes. */
export async function recordCast(context: Context) {
  const outlets = [];
  for (const name of ["Herald", "Courier", "Gazette"])
    outlets.push((await recordActor(context, { kind: "outlet", name })).id);
  const sources = [];
  for (const [index, published] of [null, "2025-10-20", "2025-11"].entries())
    sources.push(
      (await recordSource(context, { publisher: outlets[index] ?? "", title: "A report", published })).id,
    );
  return { outlets, sources };
}
export type Cast = Awaited<ReturnType<typeof recordCast>>;

const aDate = fc.constantFrom(
  "2025-10-01",
  "2025-10",
  "../2025-10-21",
  "2025-10-21",
  "2025-10-17/2025-10-20",
);
const aChange = fc.record({
  status: fc.constantFrom("planned", "scheduled", "postponed", "rescheduled", "cancelled", "held"),
  statusAsWorded: fc.option(fc.constantFrom("on hold", "frozen")),
  decidedBy: fc.uniqueArray(fc.nat(1), { maxLength: 2 }),
  effective: aDate,
  reported: fc.option(aDate, { nil: undefined }),
  scheduled: fc.option(fc.option(aDate, { nil: null }), { nil: undefined }),
  place: fc.option(fc.constantFrom(null, { city: "Budapest", country: "HU" }), { nil: undefined }),
  accordingTo: fc.option(fc.nat(1), { nil: undefined }),
  citations: fc.array(fc.record({ source: fc.nat(2), via: fc.option(fc.nat(2), { nil: undefined }) }), {
    minLength: 1,
    maxLength: 2,
  }),
  published: fc.boolean(),
});
const aStatement = fc.record({
  speaker: fc.nat(1),
  /** Whom the source has it from: the speaker or another. */
  via: fc.option(fc.nat(1), { nil: undefined }),
  text: fc.constantFrom("It is on.", "It is off.", "No decision has been made."),
  said: aDate,
  reported: fc.option(aDate, { nil: undefined }),
  source: fc.nat(2),
  published: fc.boolean(),
});

/** One act of a random history; `which` picks among the claims there are by then. */
export const anAct = fc.oneof(
  aChange.map((change) => ({ act: "status change" as const, change })),
  aStatement.map((statement) => ({ act: "statement" as const, statement })),
  fc.record({
    act: fc.constant("correct" as const),
    which: fc.nat(9),
    change: aChange,
    statement: aStatement,
  }),
  fc.record({ act: fc.constant("retract" as const), which: fc.nat(9) }),
  fc.record({
    act: fc.constant("relate" as const),
    which: fc.nat(9),
    how: fc.constantFrom(...relationKinds),
    target: fc.nat(9),
  }),
  fc.record({ act: fc.constant("rename the meeting" as const), title: fc.constantFrom("Talks", "Summit") }),
  fc.record({
    act: fc.constant("rename an actor" as const),
    who: fc.nat(1),
    name: fc.constantFrom("Ada", "Ben"),
  }),
  fc.constant({ act: "merge the actors, or undo it" as const }),
);
export type Act = typeof anAct extends fc.Arbitrary<infer T> ? T : never;

interface Logged {
  id: string;
  kind: "status change" | "statement";
  state: "draft" | "published" | "retracted";
}

/** A meeting of two, to which the acts of one history happen. Acts that make no sense just then do nothing. */
export async function beginHistory(context: Context, cast: Cast, owner: postgres.Sql) {
  const actors: { id: string; key: string }[] = [];
  for (const name of ["One minister", "Another minister"])
    actors.push(await recordActor(context, { key: newId(), kind: "person", name }));
  const [one, other] = actors as [(typeof actors)[number], (typeof actors)[number]];
  const inMeeting = (all: typeof actors) => all.map(({ id }) => ({ actor: id, as: "principal" as const }));
  const meeting = await recordMeeting(context, {
    key: newId(),
    title: "Talks",
    kind: "talks",
    participants: inMeeting(actors),
  });
  const claims: Logged[] = [];
  let isMerged = false;

  const versionOf = async (table: "actor" | "claim" | "meeting", id: string): Promise<number> =>
    (await owner`select version from ${owner(table)} where id = ${id}`)[0]?.["version"];
  /** Who is still an actor of their own. */
  const present = () => (isMerged ? [other] : actors);

  const at = <T>(list: readonly T[], index: number) => list[index % list.length] as T;
  const changeOf = (change: typeof aChange extends fc.Arbitrary<infer T> ? T : never) => ({
    meeting: meeting.id,
    status: change.status as "planned",
    statusAsWorded: change.statusAsWorded,
    decidedBy: [...new Set(change.decidedBy.map((who) => at(present(), who).id))],
    effective: change.effective,
    reported: change.reported,
    ...(change.scheduled !== undefined && { scheduled: change.scheduled }),
    ...(change.place !== undefined && { place: change.place }),
    accordingTo: change.accordingTo === undefined ? null : at(present(), change.accordingTo).id,
    citations: change.citations.map(({ source, via }) => ({
      source: at(cast.sources, source),
      via: via === undefined || via === source ? [] : [at(cast.outlets, via)],
    })),
  });
  const statementOf = (statement: typeof aStatement extends fc.Arbitrary<infer T> ? T : never) => ({
    speaker: at(present(), statement.speaker).id,
    form: "quote" as const,
    text: statement.text,
    said: statement.said,
    reported: statement.reported,
    meetings: [meeting.id],
    citations: [
      {
        source: at(cast.sources, statement.source),
        via: statement.via === undefined ? [] : [at(present(), statement.via).id],
      },
    ],
  });

  async function log(kind: Logged["kind"], published: boolean, id: Promise<{ id: string }>) {
    claims.push({ ...(await id), kind, state: published ? "published" : "draft" });
  }

  async function play(act: Act): Promise<void> {
    if (act.act === "status change") {
      const outcome = act.change.published ? "published" : "draft";
      await log(
        "status change",
        act.change.published,
        logStatusChange(context, changeOf(act.change), outcome),
      );
    } else if (act.act === "statement") {
      const outcome = act.statement.published ? "published" : "draft";
      await log(
        "statement",
        act.statement.published,
        logStatement(context, statementOf(act.statement), outcome),
      );
    } else if (act.act === "rename the meeting") {
      const { id } = meeting;
      const version = await versionOf("meeting", id);
      const participants = inMeeting(present());
      await editMeeting(context, { id, version, title: act.title, kind: "talks", participants });
    } else if (act.act === "rename an actor") {
      const { id } = at(present(), act.who);
      const version = await versionOf("actor", id);
      await editActor(context, { id, version, kind: "person", name: act.name });
    } else if (act.act === "merge the actors, or undo it") await mergeOrUndo();
    else if (claims.length > 0) await playOn(act, at(claims, act.which));
  }

  async function mergeOrUndo(): Promise<void> {
    const version = await versionOf("actor", one.id);
    if (isMerged) await undoMerge(context, { actor: one.id, version });
    else {
      const intoVersion = await versionOf("actor", other.id);
      const pair = { actor: one.id, version, into: other.id, intoVersion };
      await mergeActors(context, { ...pair, reason: "They are one person." });
    }
    isMerged = !isMerged;
  }

  async function playOn(act: Extract<Act, { which: number }>, claim: Logged): Promise<void> {
    const { id } = claim;
    const version = await versionOf("claim", id);
    if (act.act === "relate") {
      const target = at(claims, act.target);
      if (target !== claim) await relateClaims(context, { claim: id, how: act.how, target: target.id });
    } else if (claim.state === "published") {
      if (act.act === "retract") {
        await retractClaim(context, { id, version }, { publicNote: "It was another meeting." });
        claim.state = "retracted";
      } else {
        const note = { id, version, publicNote: "The source was misread." };
        const correct =
          claim.kind === "statement"
            ? correctStatement(context, { ...statementOf(act.statement), ...note })
            : correctStatusChange(context, { ...changeOf(act.change), ...note });
        await unlessSame(correct);
      }
    }
  }
  return { play, meeting, actors, claims };
}

/** A correction that differs in nothing is refused, which is fine. */
async function unlessSame(correction: Promise<unknown>): Promise<void> {
  await correction.catch((error: Error) => {
    if (!error.message.startsWith("Nothing here differs")) throw error;
  });
}

/** The instant of a person's latest act, in RFC 3339 to the millisecond. */
export async function latestInstant(owner: postgres.Sql, userId: string): Promise<Date> {
  const [entry] = await owner`select max(at) as at from history_entry where user_id = ${userId}`;
  return entry?.["at"];
}
