import { describe, expect } from "vitest";
import { editActor } from "@/actors";
import { test } from "@/db/testing";
import type { Context } from "@/ledger";
import { testContext, testUser } from "@/ledger/testing";
import { editStatusChange, logStatusChange } from "@/meetings";
import { readClaim } from "@/review";
import { cancellation, recordExample } from "@/review/testing";
import { actorAsRecorded, claimAsRecorded } from "./as-recorded";
import { editing, type Stale } from "./editing";
import { FormFields } from "./form-fields";

type Entries = Readonly<Record<string, string>>;

const fieldsOf = (context: Context, entries: Entries) => {
  const form = new FormData();
  for (const [name, value] of Object.entries(entries)) form.set(name, value);
  return new FormFields(form, context.db);
};

const refused = (attempt: Promise<unknown>) =>
  attempt.then(
    () => Promise.reject(new Error("It was not refused.")),
    (error: Stale) => error,
  );

describe("saving what somebody else has changed since", () => {
  test("carries on with both people's changes, and asks only where both changed one field", async ({
    database,
  }) => {
    const ada = testContext(database.db, testUser("editor", "Ada"));
    const example = await recordExample(ada);
    const opened = cancellation(example);
    const { id } = await logStatusChange(ada, opened);
    const ben = testContext(database.db, testUser("editor", "Ben"));
    const place = { city: "Budapest", venue: null, country: null, mode: null };
    await editStatusChange(
      ben,
      { ...opened, note: "Ben’s note.", place, status: "postponed", id, version: 1 },
      "draft",
    );
    const save = (entries: Entries, typed = {}) => {
      const mine = { note: null, accordingTo: null, decidedBy: [], ...opened, ...typed };
      return editing(ada, fieldsOf(ada, { id, version: "1", ...entries }), {
        kind: "claim",
        input: { place: undefined, scheduled: undefined, relations: [], statusAsWorded: null, ...mine },
        recorded: claimAsRecorded,
        save: (as, input) => editStatusChange(as, input, "draft"),
      });
    };

    const typed = { effective: "2025-10-20", status: "in_doubt" };
    const { conflict } = await refused(save({}, typed));
    const asked = conflict.lines
      .filter((line) => line.asks)
      .map(({ label, now, yours }) => [label, now, yours]);
    expect(asked).toEqual([["Status", "Postponed", "In doubt"]]);
    expect(conflict.lines.map(({ label }) => label)).toEqual(["Status", "Effective", "Place", "Note"]);

    // Carrying on without saying whose status is kept keeps nobody's.
    const again = await refused(save({ carryOn: "2" }, typed));
    expect(again.conflict.lines.some((line) => line.asks)).toBe(true);
    expect((await readClaim(ada.db, id))?.claim.version).toBe(2);

    await save({ carryOn: "2", "keep.status": "theirs" }, typed);
    expect(await claimAsRecorded(ada.db, id)).toMatchObject({
      status: "postponed",
      effective: "2025-10-20",
      place,
      note: "Ben’s note.",
      citations: [{ source: example.article, excerpt: "have been cancelled", via: [example.cnn] }],
    });
  });

  test("notices a third change while somebody carries on, and mine where mine is kept", async ({
    database,
  }) => {
    const ada = testContext(database.db, testUser("editor", "Ada"));
    const { cnn } = await recordExample(ada);
    const rename = (name: string, version: number) =>
      editActor(ada, { id: cnn, kind: "outlet", name, version });
    await rename("CNN International", 1);
    const save = (entries: Entries) =>
      editing(ada, fieldsOf(ada, { id: cnn, version: "1", ...entries }), {
        kind: "actor",
        input: { kind: "outlet" as const, name: "CNN.com", aliases: ["Cable News Network"] },
        recorded: actorAsRecorded,
        save: editActor,
      });
    expect((await refused(save({}))).conflict.version).toBe(2);
    await rename("CNN Worldwide", 2);
    const { conflict } = await refused(save({ carryOn: "2", "keep.name": "yours" }));
    expect(conflict).toMatchObject({ version: 3, lines: [{ label: "Name", now: "CNN Worldwide" }, {}] });
    await save({ carryOn: "3", "keep.name": "yours" });
    expect(await actorAsRecorded(ada.db, cnn)).toMatchObject({
      name: "CNN.com",
      aliases: ["Cable News Network"],
    });
  });
});
