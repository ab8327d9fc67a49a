import { expect, it } from "vitest";
import { effectInWords, effectsOf, type StatusChangeFacts } from ".";
import { change } from "./testing";

const budapest = { venue: null, city: "Budapest", country: "HU" };

it.each<[string, StatusChangeFacts[], StatusChangeFacts, string[]]>([
  [
    "other words for a date",
    [change("planned", "2025-11-01", { inWords: "in the coming days" })],
    change("planned", "2025-11-20", { inWords: "next week" }),
    [
      "Says the same as this account’s last word (“Planned”, since 1 November 2025): its sources count with it.",
      "Moves the date from “in the coming days” to “next week”.",
    ],
  ],
  [
    "a date for what was words",
    [change("planned", "2025-11-01", { inWords: "in the coming days" })],
    change("scheduled", "2025-11-20", { scheduled: "2025-12-05" }),
    [
      "Becomes the current status: “Scheduled”.",
      "Moves the date from “in the coming days” to 5 December 2025.",
    ],
  ],
  [
    "another date under the same status",
    [change("scheduled", "2025-11-01", { scheduled: "2025-12" })],
    change("scheduled", "2025-11-20", { scheduled: "2026-01-05" }),
    ["Becomes the current status: “Scheduled”.", "Moves the date from December 2025 to 5 January 2026."],
  ],
  [
    "the record's own word where accounts differ",
    [
      change("scheduled", "2025-11-01", { by: "rubio", scheduled: "2025-12-05", place: budapest }),
      change("cancelled", "2025-11-02", { by: "lavrov" }),
    ],
    change("scheduled", "2025-11-20", { scheduled: "2025-12-12", place: budapest }),
    [
      "Becomes the current status: “Scheduled”.",
      "Sets the date: 12 December 2025.",
      "Sets the place: Budapest, Hungary.",
      "Accounts will no longer differ.",
    ],
  ],
])("what a status change does to a date: %s", (_, existing, candidate, expected) => {
  expect(effectsOf(existing, candidate, null).map((effect) => effectInWords(effect, null))).toEqual(expected);
});
