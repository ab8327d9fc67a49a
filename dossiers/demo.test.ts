import { describe, expect, it } from "vitest";
import { parseEdtf } from "@/lib/dates";
import { deriveState, type StatusChangeFacts } from "@/meetings/rules";
import { chains, claims, demo, direct, find, text } from "./test-demo";

describe("the demo record, row by row", () => {
  it("1: talks scheduled for 23 October, cancelled; Censor.NET citing CNN", () => {
    const scheduled = find(demo.statusChanges, "rubio-lavrov-scheduled");
    const cancelled = find(demo.statusChanges, "rubio-lavrov-cancelled");
    expect(scheduled).toMatchObject({
      status: "scheduled",
      scheduled: "2025-10-23",
      effective: "../2025-10-21",
    });
    expect(cancelled).toMatchObject({
      status: "cancelled",
      effective: "../2025-10-21",
      reported: "2025-10-21",
    });
    for (const change of [scheduled, cancelled]) {
      expect(change.meeting).toBe("rubio-lavrov-talks-october-2025");
      expect(change.accordingTo).toBeUndefined();
    }
    expect(chains(cancelled)).toEqual([["censor-net", "cnn"]]);
  });

  it("2: differing expectations, on the word of one media source", () => {
    const statement = find(demo.statements, "source-on-differing-expectations");
    expect(find(demo.actors, statement.speaker)).toMatchObject({ kind: "unnamed", name: "one media source" });
    expect(statement).toMatchObject({ form: "paraphrase", meetings: ["rubio-lavrov-talks-october-2025"] });
    expect(statement.said).toBeUndefined();
    expect(chains(statement)).toEqual([["censor-net", "one-media-source"]]);
  });

  it("3: a White House representative, unnamed: the reason is unknown", () => {
    const statement = find(demo.statements, "white-house-on-unknown-reason");
    expect(find(demo.actors, statement.speaker)).toMatchObject({
      kind: "unnamed",
      affiliation: "white-house",
    });
    expect(chains(statement)).toEqual([["censor-net", "white-house-representative"]]);
  });

  it("4: American officials, after preliminary talks: Russia's position has not moved", () => {
    const statement = find(demo.statements, "officials-on-russias-position");
    expect(find(demo.actors, statement.speaker)).toMatchObject({
      kind: "unnamed",
      affiliation: "united-states",
    });
    expect(statement).toMatchObject({ said: "../2025-10-21", saidAsWorded: "after preliminary talks" });
    expect(chains(statement)).toEqual([["censor-net", "american-officials"]]);
  });

  it("5: a Trump–Putin meeting next week in doubt, on the source's word", () => {
    const change = find(demo.statusChanges, "trump-putin-in-doubt");
    expect(change).toMatchObject({
      meeting: "trump-putin-meeting-budapest",
      status: "in_doubt",
      accordingTo: "the-source",
      scheduled: "2025-10-27/2025-11-02",
      scheduledAsWorded: "next week",
    });
    const statement = find(demo.statements, "source-on-rubios-recommendation");
    expect(statement.speaker).toBe("the-source");
    for (const claim of [change, statement]) expect(chains(claim)).toEqual([["censor-net", "the-source"]]);
  });

  it("6: Rubio urges significant steps, from a headline alone", () => {
    const statement = find(demo.statements, "rubio-urges-significant-steps");
    expect(statement).toMatchObject({ speaker: "marco-rubio", addressee: "russia", form: "quote" });
    expect(statement.text).toContain("] significant steps [");
    expect(statement.citations.map(({ source }) => source)).toEqual(["censor-net-significant-steps"]);
    expect(find(demo.sources, "censor-net-significant-steps")).toMatchObject({
      title: expect.stringContaining('"significant steps"'),
      published: "../2025-10-21",
    });
    expect(chains(statement)).toEqual(direct);
  });

  it("7: Ryabkov in early October: talks on irritants by the end of autumn", () => {
    const change = find(demo.statusChanges, "irritants-talks-planned");
    expect(change).toMatchObject({
      meeting: "us-russia-talks-on-irritants",
      status: "planned",
      accordingTo: "sergey-ryabkov",
      effective: "../2025-10-10",
      scheduled: "../2025-11-30",
      scheduledAsWorded: "by the end of autumn",
    });
    const statement = find(demo.statements, "ryabkov-on-irritants-talks");
    expect(statement).toMatchObject({
      speaker: "sergey-ryabkov",
      said: "2025-10-01/2025-10-10",
      saidAsWorded: "early October",
    });
    for (const claim of [change, statement]) expect(chains(claim)).toEqual(direct);
  });

  it("8: Zakharova, quoted in translation, on work to prepare Trump–Putin", () => {
    const statement = find(demo.statements, "zakharova-on-preparations");
    expect(statement).toMatchObject({
      speaker: "maria-zakharova",
      form: "quote",
      meetings: ["trump-putin-meeting-budapest"],
    });
    expect(statement.text).toContain("] very deep and serious [");
    expect([statement.said, statement.language, statement.originalText]).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
    expect(chains(statement)).toEqual(direct);
  });

  it("9: Trump–Putin planned in Budapest, without a date", () => {
    const change = find(demo.statusChanges, "trump-putin-planned");
    expect(change).toMatchObject({
      meeting: "trump-putin-meeting-budapest",
      status: "planned",
      place: { city: "Budapest", country: "HU" },
    });
    expect(change.scheduled).toBeUndefined();
    expect(chains(change)).toEqual(direct);
  });

  it("10: Tusk against Zelenskyy–Putin talks in Budapest, which are only proposed", () => {
    const statement = find(demo.statements, "tusk-against-budapest-talks");
    expect(statement).toMatchObject({
      speaker: "donald-tusk",
      meetings: ["zelenskyy-putin-talks-budapest"],
      positions: [{ question: "zelenskyy-putin-in-budapest", stance: "opposes" }],
    });
    expect(chains(statement)).toEqual(direct);
    const changes = demo.statusChanges.filter(({ meeting }) => meeting === "zelenskyy-putin-talks-budapest");
    expect(changes.map(({ status }) => status)).toEqual(["proposed"]);
  });

  it("11: Sybiha invites Rubio to Ukraine; accepted", () => {
    const ofVisit = ({ meeting }: { meeting: string }) => meeting === "rubio-visit-to-ukraine";
    expect(demo.statusChanges.filter(ofVisit).map(({ status }) => status)).toEqual(["proposed", "planned"]);
    const attendance = demo.attendance.filter(ofVisit);
    expect(attendance.map(({ actor, change }) => [actor, change])).toEqual([
      ["marco-rubio", "invited"],
      ["marco-rubio", "accepted"],
    ]);
    const statement = find(demo.statements, "sybiha-invites-rubio");
    expect(statement).toMatchObject({ speaker: "andrii-sybiha", addressee: "marco-rubio" });
    for (const claim of [...demo.statusChanges.filter(ofVisit), ...attendance, statement]) {
      expect(claim.reported).toBe("../2025-10-21");
      expect(claim.citations.map(({ source }) => source)).toEqual(["censor-net-visit-invitation"]);
    }
  });

  it("12: El País as a speaker on an awkward position", () => {
    const statement = find(demo.statements, "el-pais-on-awkward-position");
    expect(find(demo.actors, statement.speaker)).toMatchObject({ kind: "outlet", name: "El País" });
    expect(statement).toMatchObject({ form: "quote", meetings: ["trump-putin-meeting-budapest"] });
    expect(statement.text).toMatch(/\] in an awkward and unpleasant position$/);
    expect(chains(statement)).toEqual([["censor-net", "el-pais"]]);
  });

  it("13: Zelenskyy to Witkoff: Budapest is not the best venue", () => {
    const statement = find(demo.statements, "zelenskyy-on-budapest-as-venue");
    expect(statement).toMatchObject({
      speaker: "volodymyr-zelenskyy",
      addressee: "steve-witkoff",
      form: "paraphrase",
      positions: [{ question: "budapest-as-venue", stance: "opposes" }],
    });
    expect(chains(statement)).toEqual(direct);
  });
});

describe("the demo record as a whole", () => {
  it.each([
    ["rubio-lavrov-talks-october-2025", "cancelled", null, false],
    ["trump-putin-meeting-budapest", "planned", null, true],
    ["us-russia-talks-on-irritants", "planned", "sergey-ryabkov", false],
    ["zelenskyy-putin-talks-budapest", "proposed", null, false],
    ["rubio-visit-to-ukraine", "planned", null, false],
  ])("shows %s as %s, on the account of %s", (meeting, status, accordingToId, accountsDiffer) => {
    const { current, ...state } = deriveState(factsOf(meeting), null);
    expect({ ...current, accountsDiffer: state.accountsDiffer }).toMatchObject({
      status,
      accordingToId,
      accountsDiffer,
    });
  });

  it("has five meetings, and publishes all it says of them", () => {
    expect(demo.meetings).toHaveLength(5);
    expect(new Set(claims.map(({ state }) => state))).toEqual(new Set(["published"]));
  });

  it("quotes no more than a few words of the article at a time, and captures none of it", () => {
    const lengths = claims.flatMap(({ citations }) =>
      citations.flatMap(({ excerpt }) => (excerpt === undefined ? [] : excerpt.split(" ").length)),
    );
    expect(Math.max(...lengths)).toBeGreaterThan(0);
    expect(Math.max(...lengths)).toBeLessThanOrEqual(15);
    expect(demo.sources.filter((source) => source.text !== undefined || source.url !== undefined)).toEqual(
      [],
    );
  });

  it("says nothing loaded", () => {
    expect(text).not.toMatch(/dictator|regime|aggress|terror/i);
  });

  it("gives the names people search for, in Cyrillic too", () => {
    const inCyrillic = demo.actors.filter(({ kind, nativeName }) => kind === "person" && nativeName);
    expect(inCyrillic.map(({ key }) => key)).toEqual([
      "sergey-lavrov",
      "vladimir-putin",
      "sergey-ryabkov",
      "maria-zakharova",
      "volodymyr-zelenskyy",
      "andrii-sybiha",
    ]);
    for (const { nativeName, aliases } of inCyrillic) {
      expect(nativeName).toMatch(/^\p{Script=Cyrillic}+ \p{Script=Cyrillic}+$/u);
      expect(aliases?.length).toBeGreaterThan(0);
    }
  });
});

function factsOf(meeting: string): StatusChangeFacts[] {
  return demo.statusChanges
    .map((change, seq) => ({ change, seq }))
    .filter(({ change }) => change.meeting === meeting)
    .map(({ change, seq }) => ({
      claimId: change.key,
      status: change.status,
      effective: recorded(change.effective),
      reported: change.reported === undefined ? null : recorded(change.reported),
      accordingToId: change.accordingTo ?? null,
      seq,
    }));
}

function recorded(edtf: string) {
  const parsed = parseEdtf(edtf);
  if (!parsed.ok) throw new Error(parsed.message);
  return { ...parsed.date, asWorded: null };
}
