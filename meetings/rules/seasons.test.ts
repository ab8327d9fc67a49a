import { describe, expect, it } from "vitest";
import { deriveState } from ".";
import type { StatusChangeFacts } from "./facts";
import { change } from "./testing";

const at = (country: string) => ({ venue: null, city: null, country });

const days = (changes: StatusChangeFacts[], timeZone: string | null) => {
  const { date } = deriveState(changes, timeZone).schedule;
  return date && [date.edtf, date.earliest, date.latest].map((part) => day(part)).join(" ");
};
const day = (part: string | Date | null) =>
  part instanceof Date ? part.toISOString().slice(0, 10) : (part ?? "open");

const autumn = { scheduled: "2026-23" };
const northern = "2026-23 2026-09-01 2026-11-30";
const southern = "2026-23 2026-03-01 2026-05-31";
const either = "2026-23 2026-03-01 2026-11-30";

describe("the season of a meeting", () => {
  it.each<[string, StatusChangeFacts[], string | null, string]>([
    ["of a place nobody knows is either", [change("planned", "2025-10-01", autumn)], null, either],
    [
      "is that of the country that its change names",
      [change("planned", "2025-10-01", { ...autumn, place: at("AR") })],
      null,
      southern,
    ],
    [
      "is the country's before the time zone's",
      [change("planned", "2025-10-01", { ...autumn, place: at("AR") })],
      "Europe/Paris",
      southern,
    ],
    [
      "is the time zone's where no country is named",
      [change("planned", "2025-10-01", autumn)],
      "Europe/Paris",
      northern,
    ],
    [
      "is that of a time zone by a name that it has now",
      [change("planned", "2025-10-01", autumn)],
      "America/Argentina/Buenos_Aires",
      southern,
    ],
    [
      "is the northern one of such a zone too",
      [change("planned", "2025-10-01", autumn)],
      "Europe/Kyiv",
      northern,
    ],
    [
      "of a country across the equator is either",
      [change("planned", "2025-10-01", { ...autumn, place: at("KE") })],
      "Africa/Nairobi",
      either,
    ],
    [
      "is that of the place it had before",
      [change("planned", "2025-10-01", { place: at("AR") }), change("planned", "2025-10-02", autumn)],
      null,
      southern,
    ],
    [
      "is that of the place that is told later",
      [change("planned", "2025-10-01", autumn), change("planned", "2025-10-02", { place: at("AR") })],
      null,
      southern,
    ],
    [
      "stays that of the place it had when it moves",
      [
        change("planned", "2025-10-01", { ...autumn, place: at("AR") }),
        change("relocated", "2025-10-02", { place: at("CH") }),
      ],
      null,
      southern,
    ],
    [
      "is not that of a place to which it moves later",
      [
        change("planned", "2025-10-01", autumn),
        change("relocated", "2025-10-02", { place: at("CH") }),
        change("relocated", "2025-10-03", { place: at("AR") }),
      ],
      null,
      either,
    ],
    [
      "is that of the place that is told after it moved somewhere",
      [
        change("planned", "2025-10-01", { place: at("CH") }),
        change("relocated", "2025-10-02"),
        change("planned", "2025-10-03", autumn),
        change("planned", "2025-10-04", { place: at("AR") }),
      ],
      null,
      southern,
    ],
    [
      "is not that of a place on somebody else's account",
      [
        change("planned", "2025-10-01", autumn),
        change("planned", "2025-10-01", { by: "lavrov", place: at("AR") }),
      ],
      null,
      either,
    ],
    [
      "in which it was held is that of where it was held",
      [
        change("planned", "2025-10-01", { place: at("AR") }),
        change("held", "2026-23", { reported: "2026-12-01" }),
      ],
      null,
      southern,
    ],
    [
      "from which it was under way to when it was held too",
      [
        change("under_way", "2026-22", { place: at("AR"), reported: "2026-12-01" }),
        change("held", "2027-23", { reported: "2027-12-01" }),
      ],
      null,
      "2026-22/2027-23 2026-12-01 2027-05-31",
    ],
  ])("%s", (_, changes, timeZone, expected) => expect(days(changes, timeZone)).toBe(expected));

  it("by which it is to be is over with the season there, and not before", () => {
    const by = (country: string) =>
      days([change("planned", "2025-10-01", { scheduled: "../2026-23", place: at(country) })], null);
    expect([by("AR"), by("FR")]).toEqual(["../2026-23 open 2026-05-31", "../2026-23 open 2026-11-30"]);
  });

  it.each([
    ["a decision was taken nowhere in particular: it stays as wide as it is", "cancelled", "2026-11-30"],
    ["it was interrupted where it was", "suspended", "2026-05-31"],
  ] as const)("says when %s", (_, status, latest) => {
    const { run } = deriveState(
      [change(status, "2026-23", { reported: "2026-12-01", place: at("AR") })],
      "America/Buenos_Aires",
    );
    expect(run.map(({ effective }) => [day(effective.earliest), day(effective.latest)])).toEqual([
      ["2026-03-01", latest],
    ]);
  });

  it("made more precise by a month in it is the same date, and moved by one outside", () => {
    const moved = (country: string) =>
      deriveState(
        [
          change("planned", "2025-10-01", { ...autumn, place: at(country) }),
          change("planned", "2025-10-02", { scheduled: "2026-10" }),
        ],
        null,
      ).course.earlierDates.map(({ edtf }) => edtf);
    expect([moved("FR"), moved("AR")]).toEqual([[], ["2026-23"]]);
  });
});
