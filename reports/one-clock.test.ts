import { describe, expect } from "vitest";
import { recordActor } from "@/actors";
import { type TestDatabase, test } from "@/db/testing";
import { testContext, testUser } from "@/ledger/testing";
import { editMeeting, logAttendance, logStatusChange, recordMeeting } from "@/meetings";
import { actorPage } from "@/published/pages/actor";
import { claimPage } from "@/published/pages/claim";
import { meetingPage } from "@/published/pages/meeting";
import { questionPage } from "@/published/pages/question";
import { search } from "@/published/search/search";
import { asOf } from "@/published/stood/as-of";
import { effectsOfPublishing, foretellStatement } from "@/review";
import { recordExample, statement } from "@/review/testing";
import { recordSource } from "@/sources";
import { logStatement, recordQuestion, type StatementInput } from "@/statements";
import type { Stance } from "@/statements/vocabulary";
import { exportedRows } from "./testing";

const now = new Date("2025-10-22T12:00:00Z");
/** The 21st in Tokyo, and still the 20th in Budapest and in Greenwich. */
const late = "2025-10-20T20:00Z";

async function prepared(database: TestDatabase) {
  const context = testContext(database.db, testUser(), "optional");
  const example = await recordExample(context);
  const recorded = (title: string, timeZone?: string) =>
    recordMeeting(context, { title, kind: "call", timeZone, participants: [] });
  return {
    context,
    example,
    readers: database.as("published").db,
    asked: await recordQuestion(context, { text: "Is it needed?" }),
    tokyo: await recorded("In Tokyo", "Asia/Tokyo"),
    budapest: await recorded("In Budapest", "Europe/Budapest"),
    nowhere: await recorded("Nowhere"),
  };
}
type Prepared = Awaited<ReturnType<typeof prepared>>;
type Place = "tokyo" | "budapest" | "nowhere";

/** What every door says of who stands where, after two stances of one speaker, in the order in which they are recorded. */
async function told(database: TestDatabase, there: Prepared, about: readonly Place[]) {
  const { context, example, asked, readers } = there;
  const meetings = about.map((name) => there[name].id);
  const saying = (stance: Stance, said: string): StatementInput => {
    const positions = [{ question: asked.id, stance }];
    return { ...statement(example), text: stance, said, meetings, positions };
  };
  await logStatement(context, saying("opposes", late), "published");
  const second = saying("supports", "2025-10-20");
  const { effects } = await foretellStatement(context, second);
  const draft = await logStatement(context, second);
  expect((await effectsOfPublishing(database.db, [draft.id])).get(draft.id)).toEqual(effects);
  await logStatement(context, second, "published");
  const stances = (page: { positions: { taken: { stance: Stance }[] } } | null) =>
    page?.positions.taken.map(({ stance }) => stance);
  const actor = await actorPage(readers, "sergey-lavrov", now);
  const ofMeetings = await Promise.all(about.map((name) => meetingPage(readers, there[name].key, now)));
  const question = await questionPage(readers, asked.key);
  return {
    stances: [
      question?.actors[0]?.positions.map(({ stance }) => stance),
      stances(actor),
      ...ofMeetings.map(stances),
      actor?.statements.map(({ statement }) => statement?.text),
      (await exportedRows(database, "positions")).map((row) => row["stance"]).reverse(),
    ],
    effects: effects.join(" "),
  };
}

describe("a stance is of its day by the clock of what it is about, behind every door:", () => {
  test("of the meeting's", async ({ database }) => {
    const { stances, effects } = await told(database, await prepared(database), ["tokyo"]);
    for (const one of stances) expect(one).toEqual(["opposes", "supports"]);
    expect(stances).toHaveLength(5);
    expect(effects).toContain("Will stand behind a later position");
  });

  test.for<{ about: Place[] }>([
    { about: ["tokyo", "budapest"] },
    { about: ["tokyo", "nowhere"] },
    { about: [] },
  ])("of UTC where meetings do not agree on one: $about", async ({ about }, { database }) => {
    const { stances, effects } = await told(database, await prepared(database), about);
    for (const one of stances) expect(one).toEqual(["supports", "opposes"]);
    expect(stances).toHaveLength(4 + about.length);
    expect(effects).toContain("Changes the position");
  });

  test("and of the new one when the meeting's is mended; as it stood, of the old", async ({ database }) => {
    const there = await prepared(database);
    const { context, tokyo, asked, readers } = there;
    await told(database, there, ["tokyo"]);
    const [then] = await database.owner`select to_char(max(at) at time zone 'UTC',
      'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as instant from history_entry`;
    const mended = {
      id: tokyo.id,
      version: 1,
      title: "In Tokyo",
      kind: "call",
      timeZone: "Europe/Budapest",
    } as const;
    await editMeeting(context, { ...mended, participants: [] });
    const taken = (page: Awaited<ReturnType<typeof actorPage>>) =>
      page?.positions.taken.map(({ stance }) => stance);
    expect((await questionPage(readers, asked.key))?.actors[0]).toMatchObject({ stance: "supports" });
    expect(taken(await actorPage(readers, "sergey-lavrov", now))).toEqual(["supports", "opposes"]);
    const before = (db: typeof readers) => actorPage(db, "sergey-lavrov", now);
    expect(taken(await asOf(then?.["instant"], before, database.as("as_of").db))).toEqual([
      "opposes",
      "supports",
    ]);
    const lists = async () => [
      ...(await database.owner`select * from listed_claim order by claim_id, list, subject_id, stood_from`),
    ];
    const kept = await lists();
    await database.owner`select relist_claims()`;
    expect(await lists()).toEqual(kept);
  });
});

describe("an office is held from its first day on by the clock of what is said, behind every door:", () => {
  const since = { title: "Envoy", from: "2025-10-21" };
  test.for([
    ["tokyo", "On record", "on_record", "confirmed"],
    ["budapest", "Reported", "reported", "reported"],
  ] as const)("in %s", async ([place, label, ofStatement, ofChange], { database }) => {
    const there = await prepared(database);
    const { context, example, readers } = there;
    const role = { ...since, organisation: example.state };
    const envoy = await recordActor(context, { kind: "person", name: "Envoy", roles: [role] });
    const { id: meeting } = await recordMeeting(context, {
      title: "With the envoy",
      kind: "call",
      timeZone: { tokyo: "Asia/Tokyo", budapest: "Europe/Budapest" }[place],
      participants: [{ actor: envoy.id, as: "principal" }],
    });
    const source = await recordSource(context, { publisher: example.state, title: "A readout" });
    const citations = [{ source: source.id }];
    const saying = {
      ...statement(example),
      ...{ speaker: envoy.id, said: late, meetings: [meeting], citations },
    };
    const { effects } = await foretellStatement(context, saying);
    expect(effects.join(" ")).toContain(`Will stand as “${label}”`);
    const said = await logStatement(context, saying, "published");
    const [row] = await exportedRows(database, "statements");
    expect(row).toMatchObject({
      standing: ofStatement,
      speaker_role: place === "tokyo" ? "Envoy, US Department of State" : null,
    });
    const page = await claimPage(readers, said.id);
    expect(page).toMatchObject({
      standing: ofStatement,
      statement: { roles: place === "tokyo" ? ["Envoy"] : [] },
    });
    const held = { meeting, status: "held" as const, effective: late, scheduled: late, citations };
    const change = await logStatusChange(context, held, "published");
    const changes = await exportedRows(database, "status-history");
    expect(changes.find((one) => one["claim_id"] === change.id)).toMatchObject({ standing: ofChange });
    const found = await meetingPage(readers, "with-the-envoy", now);
    expect(found?.statusChanges[0]).toMatchObject({ standing: ofChange });
    expect(found?.participants[0]?.roles).toEqual(place === "tokyo" ? ["Envoy"] : []);
    const [summary] = (await exportedRows(database, "meetings")).filter(
      (one) => one["slug"] === "with-the-envoy",
    );
    expect(summary).toMatchObject({ standing: ofChange });
  });
});

test("reports and searches have the day that it is by the clock of the meeting", async ({ database }) => {
  const { context, example, readers, tokyo, asked } = await prepared(database);
  const citations = [{ source: example.article }];
  const dated = { meeting: tokyo.id, effective: late, citations };
  await logStatusChange(context, { ...dated, status: "held", scheduled: late }, "published");
  await logAttendance(context, { ...dated, actor: example.lavrov, change: "attended" }, "published");
  const positions = [{ question: asked.id, stance: "supports" as const }];
  const words = { ...statement(example), text: "It was late in Tokyo.", said: `${late}/2025-10-22` };
  await logStatement(context, { ...words, meetings: [tokyo.id], positions, citations }, "published");
  const days = async (report: Parameters<typeof exportedRows>[1], name: string) => {
    const rows = await exportedRows(database, report);
    const row = rows.find((one) => one[name]?.startsWith(late));
    return [row?.[`${name}_earliest`], row?.[`${name}_latest`]];
  };
  expect(await days("meetings", "scheduled")).toEqual(["2025-10-21", "2025-10-21"]);
  expect(await days("status-history", "effective")).toEqual(["2025-10-21", "2025-10-21"]);
  expect(await days("attendance", "effective")).toEqual(["2025-10-21", "2025-10-21"]);
  expect(await days("statements", "said")).toEqual(["2025-10-21", "2025-10-22"]);
  expect(await days("positions", "since")).toEqual(["2025-10-21", "2025-10-22"]);
  const { groups } = await search(readers, { q: "late in Tokyo", type: "statements" }, now);
  expect(groups.flatMap(({ hits }): unknown[] => hits)).toEqual([
    expect.objectContaining({ timeZone: "Asia/Tokyo" }),
  ]);
});
