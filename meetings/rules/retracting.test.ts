import { describe, expect, it } from "vitest";
import fc from "@/lib/properties";
import { deriveState, effectInWords, effectsOfRetracting, type StatusChangeFacts } from ".";
import { anyChanges, anyTimeZone, change } from "./testing";

const budapest = { venue: null, city: "Budapest", country: "HU" };
const scheduled = change("scheduled", "2025-11-01", { scheduled: "2025-12-05T20:00Z", place: budapest });
const cancelled = change("cancelled", "2025-11-20");

describe("what retracting a status change will do", () => {
  const theirs = change("postponed", "2025-11-21", { by: "lavrov" });
  const nobodys = "Changes nothing of the status: “Cancelled”, since 20 November 2025.";

  it.each<[string, StatusChangeFacts[], StatusChangeFacts, string[]]>([
    [
      "the only one",
      [cancelled],
      cancelled,
      ["Leaves the meeting without any status: nothing else is published of it."],
    ],
    [
      "the current one",
      [scheduled, cancelled],
      cancelled,
      ["The current status will be “Scheduled”, since 1 November 2025."],
    ],
    [
      "an earlier one",
      [change("planned", "2025-10-01"), cancelled],
      change("planned", "2025-10-01"),
      [nobodys],
    ],
    [
      "one said again since",
      [cancelled, change("cancelled", "2025-11-24")],
      change("cancelled", "2025-11-24"),
      [nobodys],
    ],
    [
      "the first of those that say it",
      [cancelled, change("cancelled", "2025-11-24")],
      cancelled,
      ["The status will hold since 24 November 2025, no longer since 20 November 2025."],
    ],
    [
      "somebody's differing word",
      [cancelled, theirs],
      theirs,
      ["This account will have said nothing of the meeting.", "Accounts will no longer differ."],
    ],
    [
      "somebody's, who said something else before",
      [cancelled, change("cancelled", "2025-11-20", { by: "lavrov" }), theirs],
      theirs,
      [
        "This account’s last word will be “Cancelled”, since 20 November 2025.",
        "Accounts will no longer differ.",
      ],
    ],
    [
      "the record's own, beside somebody's",
      [cancelled, theirs],
      cancelled,
      ["The current status will be “Postponed”, since 21 November 2025.", "Accounts will no longer differ."],
    ],
    [
      "the last of one, whose word the record goes by",
      [
        change("planned", "2025-10-01", { by: "lavrov" }),
        change("cancelled", "2025-11-20", { by: "lavrov" }),
      ],
      change("cancelled", "2025-11-20"),
      ["The current status will be “Planned”, since 1 October 2025."],
    ],
    [
      "an earlier one of somebody's, where accounts differ",
      [
        change("planned", "2025-10-01", { by: "lavrov" }),
        change("held", "2025-11-20", { by: "lavrov" }),
        change("not_held", "2025-11-20", { by: "rubio" }),
      ],
      change("planned", "2025-10-01"),
      ["Changes nothing of the status."],
    ],
    [
      "what moved the date",
      [scheduled, change("rescheduled", "2025-11-20", { scheduled: "2025-12-12" })],
      change("rescheduled", "2025-11-20"),
      [
        "The current status will be “Scheduled”, since 1 November 2025.",
        "Moves the date from 12 December 2025 to 5 December 2025, 20:00 UTC.",
      ],
    ],
  ])("%s", (_, existing, { claimId }, expected) => {
    const effects = effectsOfRetracting(existing, claimId, null);
    expect(effects.map((effect) => effectInWords(effect, null))).toEqual(expected);
  });

  it("is nothing only where the page says what it said", () => {
    fc.assert(
      fc.property(anyChanges, anyTimeZone, (changes, timeZone) => {
        const [retracted, ...rest] = changes;
        fc.pre(retracted !== undefined && rest.length > 0);
        const effects = effectsOfRetracting(changes, (retracted as StatusChangeFacts).claimId, timeZone);
        expect(effects.length).toBeGreaterThan(0);
        for (const effect of effects) expect(effectInWords(effect, timeZone)).not.toMatch(/undefined|null/);
        const [before, after] = [deriveState(changes, timeZone), deriveState(rest, timeZone)];
        const said = ({ current, run, accountsDiffer, schedule, place }: typeof before) => [
          current?.status,
          current && run[0]?.effective.edtf,
          accountsDiffer,
          current && schedule.date?.edtf,
          current && place,
        ];
        if (effects[0]?.kind === "changes_nothing") expect(said(after)).toEqual(said(before));
      }),
    );
  });
});
