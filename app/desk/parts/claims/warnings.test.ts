import { describe, expect, test } from "vitest";
import type { ActorKind } from "@/actors/vocabulary";
import type { ActorName, CitationModel, ClaimModel } from "@/published/claims/model";
import { warningsOf } from "./warnings";

const now = new Date("2025-10-22T12:00:00Z");
const named = (name: string, kind: ActorKind = "outlet"): ActorName => ({ id: name, key: name, name, kind });
const cited = (...chain: CitationModel["chain"]): CitationModel => ({
  source: { id: "s", title: "Report", kind: "article", url: null, published: null },
  excerpt: null,
  chain,
});
const day = (edtf: string) => ({ edtf, earliest: new Date(edtf), latest: new Date(edtf), asWorded: null });

type Warned = Parameters<typeof warningsOf>[0];
const claim = (more: Partial<Warned> = {}): Warned => ({
  citations: [cited(named("CNN")), cited(named("Axios"))],
  origins: [named("CNN"), named("Axios")],
  reported: null,
  statusChange: null,
  attendance: null,
  statement: null,
  ...more,
});
const change = (more: Partial<NonNullable<ClaimModel["statusChange"]>>): Partial<Warned> => ({
  statusChange: {
    meetingId: "m",
    status: "cancelled",
    statusAsWorded: null,
    effective: day("2025-10-21"),
    decidedBy: [],
    scheduled: undefined,
    scheduledInWords: null,
    place: undefined,
    ...more,
  },
});
const place = { venue: null, city: "Budapest", country: "HU" };

describe("what a reviewer is warned of", () => {
  test.each<[string, Partial<Warned>, string[]]>([
    ["nothing where nothing is wrong", {}, []],
    ["one origin", { origins: [named("CNN")] }, ["One origin: CNN"]],
    [
      "nobody named",
      { citations: [cited(named("CNN"), named("an official", "unnamed"))] },
      ["Nobody behind it is named"],
    ],
    ["nothing without a source: that is said elsewhere", { citations: [], origins: [] }, []],
    ["a date to come", change({ effective: day("2025-10-23") }), ["A date to come"]],
    ["a report to come", { reported: day("2025-10-23") }, ["A date to come"]],
    ["no place of what was held", change({ status: "held" }), ["No place"]],
    ["no place known of what is scheduled", change({ status: "scheduled", place: null }), ["No place"]],
    ["a place", change({ status: "held", place }), []],
    ["no place of what is called off", change({}), []],
  ])("%s", (_, more, expected) => {
    expect(warningsOf(claim(more), now)).toEqual(expected);
  });
});
