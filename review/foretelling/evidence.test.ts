import { describe, expect } from "vitest";
import { recordActor } from "@/actors";
import { type TestDatabase, test } from "@/db/testing";
import { testContext, testUser } from "@/ledger/testing";
import { type AttendanceInput, logAttendance, logStatusChange, recordMeeting } from "@/meetings";
import { effectsOfPublishing, foretellAttendance, foretellStatement, foretellStatusChange } from "@/review";
import { cancellation, recordExample, statement } from "@/review/testing";
import { recordSource } from "@/sources";
import { logStatement, type StatementInput } from "@/statements";

async function prepared({ db }: TestDatabase) {
  const context = testContext(db, testUser(), "optional");
  const example = await recordExample(context);
  const actor = async (
    kind: "person" | "organisation" | "outlet",
    name: string,
    more: {
      affiliation?: string;
      roles?: { title: string; organisation: string; from: string; to?: string | undefined }[];
    },
  ) => (await recordActor(context, { kind, name, ...more })).id;
  const publishedBy = async (publisher: string) =>
    (await recordSource(context, { publisher, title: `By ${publisher}` })).id;
  const meeting = async (participant: string, timeZone?: string) =>
    (
      await recordMeeting(context, {
        title: "Another meeting",
        kind: "talks",
        timeZone,
        participants: [{ actor: participant, as: "principal" }],
      })
    ).id;
  const saying = (more: Partial<StatementInput> = {}): StatementInput => ({ ...statement(example), ...more });
  const drafted = async (id: string) => (await effectsOfPublishing(db, [id])).get(id);
  /** What is told of it in a form, and the same of its draft. */
  const ofStatement = async (input: StatementInput) => {
    const { effects } = await foretellStatement(context, input);
    expect(await drafted((await logStatement(context, input)).id)).toEqual(effects);
    return effects;
  };
  const ofAttendance = async (input: AttendanceInput) => {
    const { effects } = await foretellAttendance(context, input);
    expect(await drafted((await logAttendance(context, input)).id)).toEqual(effects);
    return effects;
  };
  const published = async (input: StatementInput) => (await logStatement(context, input, "published")).id;
  return { context, example, actor, publishedBy, meeting, saying, ofStatement, ofAttendance, published };
}

const standing = (effects: readonly string[]) => /stand as “(.*?)”/.exec(effects.join(" "))?.[1];

describe("an office counts on the day of the claim alone:", () => {
  test("of a statement when it was said, failing that reported, failing that recorded", async ({
    database,
  }) => {
    const { example, actor, publishedBy, saying, ofStatement } = await prepared(database);
    const held = (from: string, to?: string) => [{ title: "Envoy", organisation: example.state, from, to }];
    const former = await actor("person", "Former", { roles: held("2025-01-21", "2025-10-10") });
    const newly = await actor("person", "Newly", { roles: held("2025-10-18") });
    const citations = [{ source: await publishedBy(example.state) }];
    const of = async (speaker: string, said?: string, reported?: string) =>
      standing(await ofStatement(saying({ speaker, said, reported, citations })));
    expect(await of(former, "2025-10-05")).toBe("On record");
    expect(await of(former, "2025-10-15", "2025-10-05")).toBe("Reported");
    expect(await of(former, undefined, "2025-10-05")).toBe("On record");
    expect(await of(former, undefined, "2025-10-15")).toBe("Reported");
    expect(await of(former)).toBe("Reported");
    expect(await of(newly)).toBe("On record");
    expect(await of(newly, "2025-10-15")).toBe("Reported");
    expect(await of(newly, "../2025-10-19")).toBe("On record");
  });

  test("of attendance when it took effect", async ({ database }) => {
    const { example, actor, publishedBy, meeting, ofAttendance } = await prepared(database);
    const envoy = await actor("person", "Envoy", {
      roles: [{ title: "Envoy", organisation: example.state, from: "2025-01-21", to: "2025-10-10" }],
    });
    const citations = [{ source: await publishedBy(example.state) }];
    const about = {
      meeting: await meeting(envoy),
      actor: example.lavrov,
      change: "invited",
      citations,
    } as const;
    expect(await ofAttendance({ ...about, effective: "2025-10-05" })).toEqual([
      "Becomes the first word on the attendance of Sergey Lavrov: “Invited”.",
      "Will stand as “Confirmed”, with 1 independent origin: US Department of State.",
    ]);
    expect(standing(await ofAttendance({ ...about, effective: "2025-10-15" }))).toBe("Reported");
  });
});

test("whatever is part of a party, or has it as part, is party to the meeting, step by step", async ({
  database,
}) => {
  const { example, actor, publishedBy, meeting, ofAttendance } = await prepared(database);
  const bureau = await actor("organisation", "Bureau", { affiliation: example.state });
  const office = await actor("organisation", "Press office", { affiliation: bureau });
  const outlet = await actor("outlet", "Voice", { affiliation: office });
  const elsewhere = await actor("organisation", "Elsewhere", {});
  const says = async (participant: string, publisher: string) =>
    standing(
      await ofAttendance({
        meeting: await meeting(participant),
        actor: example.lavrov,
        change: "invited",
        effective: "2025-10-05",
        citations: [{ source: await publishedBy(publisher) }],
      }),
    );
  expect(await says(example.state, office)).toBe("Confirmed");
  expect(await says(office, example.state)).toBe("Confirmed");
  expect(await says(example.state, outlet)).toBe("Confirmed");
  expect(await says(example.state, elsewhere)).toBe("Reported");
  // Of what a minister's ministry has beneath it, too.
  expect(await says(example.rubio, bureau)).toBe("Confirmed");
});

test("each attendance is told by what was said of it, in the time of its meeting", async ({ database }) => {
  const { context, example, meeting, ofAttendance } = await prepared(database);
  const tokyo = await meeting(example.rubio, "Asia/Tokyo");
  const input = {
    meeting: tokyo,
    actor: example.lavrov,
    change: "accepted",
    effective: "2025-10-19T20:00Z",
    citations: [{ source: example.article }],
  } as const;
  await logAttendance(context, { ...input, citations: [...input.citations] }, "published");
  const first = async (more: Partial<AttendanceInput>) =>
    (await ofAttendance({ ...input, citations: [...input.citations], ...more }))[0];
  expect(await first({ effective: "2025-10-21" })).toMatch(
    /^Says the same of Sergey Lavrov as the last word so far: “Accepted”, since 20 October 2025, 05:00/,
  );
  expect(await first({ meeting: example.meeting.id })).toContain("Becomes the first word");
  expect(await first({ actor: example.rubio })).toContain(
    "Becomes the first word on the attendance of Marco Rubio",
  );
});

test("other wordings are counted one through another, from either end, and nothing else is", async ({
  database,
}) => {
  const { context, example, publishedBy, saying, published } = await prepared(database);
  const of = async (publisher: string, how?: "same_utterance" | "explains", target = "") =>
    saying({
      citations: [{ source: await publishedBy(publisher) }],
      relations: how ? [{ how, target }] : [],
    });
  const input = await of(example.censor);
  const first = await published(input);
  const second = await published(await of(example.cnn, "same_utterance", first));
  await published(await of(example.state, "same_utterance", second));
  await published(await of(example.rubio, "explains", first));
  const origins =
    "with 3 independent origins: Censor.NET, CNN, US Department of State, counted with its other wordings.";
  expect((await foretellStatement(context, { ...input, id: first })).effects).toEqual([
    `Will stand as “On record”, ${origins}`,
  ]);
  const third = await foretellStatement(context, await of(example.rubio, "same_utterance", second));
  expect(third.effects[0]).toContain("with 4 independent origins");
  expect((await foretellStatement(context, saying())).effects[0]).toContain("with 1 independent origin");
});

test("a denial that is corrected denies anew only what it did not deny before", async ({ database }) => {
  const { context, example, saying, published } = await prepared(database);
  const [one, other] = [await published(saying()), await published(saying({ speaker: example.rubio }))];
  const denying = (...targets: string[]) =>
    saying({ relations: targets.map((target) => ({ how: "denies" as const, target })) });
  const denial = await published(denying(one));
  const told = async (input: StatementInput) =>
    (await foretellStatement(context, input)).effects.filter((effect) => effect.startsWith("Denies"));
  expect(await told({ ...denying(one), id: denial })).toEqual([]);
  expect(await told({ ...denying(one, other), id: denial })).toEqual([
    "Denies what Marco Rubio said, which will then stand disputed.",
  ]);
  expect(await told(denying(one, other))).toEqual([
    "Denies what Sergey Lavrov said, which stands disputed already.",
    "Denies what Marco Rubio said, which will then stand disputed.",
  ]);
});

test("a status change is told, denied and refused by the clock of its meeting", async ({ database }) => {
  const { context, example, meeting, saying } = await prepared(database);
  const tokyo = await meeting(example.rubio, "Asia/Tokyo");
  const input = cancellation(example, { meeting: tokyo, effective: "2025-10-19T20:00Z" });
  const { id } = await logStatusChange(context, input, "published");
  const on = cancellation(example, { meeting: tokyo, status: "planned", effective: "2025-10-21" });
  expect((await foretellStatusChange(context, on)).effects.join()).toMatch(/since 20 October 2025, 05:00/);
  const denial = saying({ relations: [{ how: "denies", target: id }] });
  expect((await foretellStatement(context, denial)).effects.at(-1)).toMatch(
    /^Denies “Cancelled”, since 20 October 2025, 05:00.*\(Another meeting\), which will then stand disputed\.$/,
  );
  // It is the 23rd in Kiritimati already, and the 22nd in Greenwich.
  const early = await meeting(example.rubio, "Pacific/Kiritimati");
  const tomorrow = { effective: "2025-10-23T05:00Z" };
  const refused = async (of: string) =>
    (await foretellStatusChange(context, cancellation(example, { meeting: of, ...tomorrow }))).refusal;
  expect(await refused(early)).toBeNull();
  expect(await refused(example.meeting.id)).not.toBeNull();
});
