import { describe, expect } from "vitest";
import { test } from "@/db/testing";
import { testContext, testUser } from "@/ledger/testing";
import { logStatusChange, recordMeeting, type StatusChangeInput } from "@/meetings";
import type { Place } from "@/published/claims/model";
import { recordExample } from "@/review/testing";
import { claimPage } from "./claim";
import { meetingPage } from "./meeting";
import { meetingsPage } from "./meetings";

const now = new Date("2025-10-22T12:00:00Z");

/** What a change says of schedule and place, on whose account; in the order of taking effect. */
type Said = Pick<StatusChangeInput, "scheduled" | "place"> & { by?: "rubio" | "lavrov" };
const hall = { venue: "Hall", city: "Budapest", country: "HU" };
const palace = { venue: null, city: "Vienna", country: null };

const named = ({ venue, city, country }: Place) => ({ venue, city, country });

const cases: [name: string, changes: Said[], scheduled: string | null | undefined, place: Said["place"]][] = [
  ["nobody has said", [{}], undefined, undefined],
  ["what was said of it once", [{ scheduled: "2025-10-23", place: hall }, {}], "2025-10-23", hall],
  [
    "the latest of two",
    [
      { scheduled: "2025-10-23", place: hall },
      { scheduled: "2025-11", place: palace },
    ],
    "2025-11",
    palace,
  ],
  [
    "known to be none any more",
    [{ scheduled: "2025-10-23", place: hall }, { scheduled: null, place: null }, {}],
    null,
    null,
  ],
  [
    "the record's own before a later account's",
    [
      { scheduled: "2025-10-23", place: hall },
      { scheduled: "2025-11", place: palace, by: "rubio" },
    ],
    "2025-10-23",
    hall,
  ],
  [
    "none on the record's own before a later account's",
    [
      { scheduled: null, place: null },
      { scheduled: "2025-11", place: palace, by: "rubio" },
    ],
    null,
    null,
  ],
  [
    "nobody's where the record's own says nothing",
    [{ scheduled: "2025-10-23", place: hall, by: "lavrov" }, {}],
    undefined,
    undefined,
  ],
  [
    "the latest of two accounts",
    [
      { scheduled: "2025-10-23", place: hall, by: "rubio" },
      { scheduled: "2025-11", place: palace, by: "lavrov" },
    ],
    "2025-11",
    palace,
  ],
  [
    "each from the latest change that sets it",
    [{ scheduled: "2025-10-23" }, { place: hall }, { scheduled: null }],
    null,
    hall,
  ],
];

describe("when and where a meeting is to be", () => {
  test("is, on its page and in the list of meetings", async ({ database }) => {
    const context = testContext(database.db, testUser("editor", "Ada"), "optional");
    const example = await recordExample(context);
    const { db } = database.as("published");
    const found: typeof cases = [];
    for (const [name, changes] of cases) {
      const { id, key } = await recordMeeting(context, { title: name, kind: "call", participants: [] });
      for (const [index, { by, ...sets }] of changes.entries())
        await logStatusChange(
          context,
          {
            ...sets,
            meeting: id,
            status: "planned",
            effective: `2025-10-0${index + 1}`,
            accordingTo: by && example[by],
            citations: [{ source: example.article }],
          },
          "published",
        );
      const page = await meetingPage(db, key, now);
      const scheduled = page?.answer?.schedule.date;
      const place = page?.answer?.place;
      found.push([name, changes, scheduled === null ? null : scheduled?.edtf, place && named(place)]);
      const { meetings } = await meetingsPage(db, { q: name }, now);
      expect(meetings, name).toMatchObject([{ key, scheduled: scheduled ?? null, place: place ?? null }]);
    }
    expect(found).toStrictEqual(cases);
  });

  test("is said to be none by a claim that says so, and not by one that says nothing", async ({
    database,
  }) => {
    const context = testContext(database.db, testUser("editor", "Ada"), "optional");
    const example = await recordExample(context);
    const { db } = database.as("published");
    const told = async (sets: Said) => {
      const change = { meeting: example.meeting.id, status: "planned" as const, effective: "2025-10-01" };
      const citations = [{ source: example.article }];
      const { id } = await logStatusChange(context, { ...change, ...sets, citations }, "published");
      return (await claimPage(db, id))?.statusChange;
    };
    expect(await told({})).toMatchObject({ scheduled: undefined, place: undefined });
    expect(await told({ scheduled: null })).toMatchObject({ scheduled: null, place: undefined });
    expect(await told({ place: null })).toMatchObject({ scheduled: undefined, place: null });
  });
});
