import { describe, expect, it } from "vitest";
import { chains, claims, demo, direct, find, text } from "./test-demo";

describe("the demo record says no more than the article", () => {
  it("credits CNN with the cancellation alone", () => {
    const throughCnn = claims.filter((claim) => chains(claim).some((chain) => chain.includes("cnn")));
    expect(throughCnn.map(({ key }) => key)).toEqual(["rubio-lavrov-cancelled"]);
    expect(chains(find(demo.statusChanges, "rubio-lavrov-scheduled"))).toEqual(direct);
  });

  it("does not take “one media source” and “the source” for one, or for two", () => {
    const unnamed = ["one-media-source", "the-source"].map((key) => find(demo.actors, key));
    expect(unnamed.map(({ kind, affiliation }) => [kind, affiliation])).toEqual([
      ["unnamed", undefined],
      ["unnamed", undefined],
    ]);
    expect(unnamed[0]?.description).toContain("or whether “the source” that it goes on to cite is the same");
    expect(text).not.toMatch(/cnn-unnamed|takes them for one/);
  });

  it("knows by when the talks were called off and the meeting doubted, not since when", () => {
    for (const key of ["rubio-lavrov-scheduled", "rubio-lavrov-cancelled", "trump-putin-in-doubt"])
      expect(find(demo.statusChanges, key).effective).toBe("../2025-10-21");
  });

  it("gives the talks one date, which nobody disputes", () => {
    const dates = demo.statusChanges.filter(
      ({ meeting, scheduled }) => meeting === "rubio-lavrov-talks-october-2025" && scheduled !== undefined,
    );
    expect(dates.map(({ scheduled, accordingTo }) => [scheduled, accordingTo])).toEqual([
      ["2025-10-23", undefined],
    ]);
  });

  it("has no meeting prepare another: nobody says that one does", () => {
    expect(demo.meetings.flatMap(({ related = [] }) => related)).toEqual([]);
  });

  it("gives roles in the article’s words, undated, and none to those it gives none", () => {
    const roles = demo.actors.flatMap(({ key, roles: held = [] }) =>
      held.map(({ title, from, to }) => [key, title, from ?? to]),
    );
    expect(roles).toEqual([
      ["donald-trump", "US President", undefined],
      ["vladimir-putin", "Russian President", undefined],
      ["sergey-ryabkov", "Russian Deputy Foreign Minister", undefined],
      ["maria-zakharova", "Russian Foreign Ministry spokeswoman", undefined],
      ["volodymyr-zelenskyy", "President", undefined],
      ["donald-tusk", "Polish Prime Minister", undefined],
      ["steve-witkoff", "Trump’s special envoy", undefined],
    ]);
  });

  it("describes only those who have no name, and says of nobody where they are from unless the article does", () => {
    const described = demo.actors.filter(({ description }) => description);
    expect(new Set(described.map(({ kind }) => kind))).toEqual(new Set(["unnamed"]));
    // An office is named where the article names it, as a role: not in passing.
    expect(text).not.toMatch(/Secretary of State|Ukrainian foreign minister|presidents of Ukraine/i);
    const countries = demo.actors.flatMap(({ key, country }) => (country ? [[key, country]] : []));
    expect(Object.fromEntries(countries)).toEqual({
      "united-states": "US",
      russia: "RU",
      "donald-trump": "US",
      "vladimir-putin": "RU",
      "sergey-ryabkov": "RU",
      "maria-zakharova": "RU",
      "donald-tusk": "PL",
      "american-officials": "US",
    });
  });

  it("lists what Zelenskyy said with both meetings in Budapest, and says why", () => {
    const statement = find(demo.statements, "zelenskyy-on-budapest-as-venue");
    expect(statement.meetings).toEqual(["trump-putin-meeting-budapest", "zelenskyy-putin-talks-budapest"]);
    expect(statement.note).toContain("does not say which peace talks");
  });

  it("has nobody who is not in the article’s claims", () => {
    const { actors, ...rest } = demo;
    const named = new Set(JSON.stringify([rest, actors.map(({ key, ...actor }) => actor)]).match(/[\w-]+/g));
    expect(actors.filter(({ key }) => !named.has(key))).toEqual([]);
  });
});
