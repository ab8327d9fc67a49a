import { describe, expect } from "vitest";
import { connect } from "@/db";
import { test } from "@/db/testing";
import { testContext, testUser } from "@/ledger/testing";
import {
  correctStatusChange,
  editMeeting,
  editStatusChange,
  logStatusChange,
  recordMeeting,
} from "@/meetings";
import { publishClaim, relateClaims, retractClaim } from "@/review";
import { cancellation, recordExample } from "@/review/testing";
import { correctStatement, logStatement, recordQuestion } from "@/statements";
import { readChanges } from "./changes";
import { historyOf } from "./history-of";
import { subjectsOf } from "./subjects";

const ada = testUser("editor", "Ada");
const ben = testUser("editor", "Ben");

describe("the public log of changes", () => {
  test("tells times of day by the clock of the meeting", async ({ database: { db, as } }) => {
    const author = testContext(db, ada, "optional");
    const example = await recordExample(author);
    const call = await recordMeeting(author, {
      title: "Call",
      kind: "call",
      participants: [],
      timeZone: "Asia/Tokyo",
    });
    const change = cancellation(example, { meeting: call.id, effective: "2025-10-20T20:00Z" });
    const { id } = await logStatusChange(author, change, "published");
    await correctStatusChange(author, {
      ...change,
      effective: "2025-10-20",
      id,
      version: 1,
      publicNote: "The source gives the day alone.",
    });
    const { changes } = await readChanges(as("published").db, {});
    const [was] = changes[0]?.differences.find(({ label }) => label === "Effective")?.pieces ?? [];
    expect(was).toEqual({ text: "21", in: "before" });
  });

  test("tells what was published, corrected and retracted, word by word", async ({
    database: { db, as },
  }) => {
    const author = testContext(db, ada);
    const colleague = testContext(db, ben);
    const example = await recordExample(author);
    const { id } = await logStatusChange(
      author,
      cancellation(example, { note: "A first note." }),
      "in_review",
    );
    const reading = as("published").db;
    expect(await readChanges(reading, {})).toEqual({ changes: [], earlier: null });

    await publishClaim(colleague, { id, version: 1 });
    await correctStatusChange(author, {
      ...cancellation(example, { status: "postponed", note: "A second note." }),
      id,
      version: 2,
      publicNote: "The source said postponed.",
    });
    await retractClaim(colleague, { id, version: 3 }, { publicNote: "It was another meeting." });

    const { changes } = await readChanges(reading, {});
    expect(changes.map(({ action }) => action)).toEqual(["claim.retract", "claim.correct", "claim.publish"]);
    const [retracted, corrected, published] = changes;
    expect(retracted?.after?.publicNote).toBe("It was another meeting.");
    expect(corrected?.after?.publicNote).toBe("The source said postponed.");
    expect(corrected?.differences).toEqual([
      {
        label: "Status",
        pieces: [
          { text: "Cancelled", in: "before" },
          { text: "Postponed", in: "after" },
        ],
      },
      {
        label: "Note",
        pieces: [
          { text: "A ", in: "both" },
          { text: "first", in: "before" },
          { text: "second", in: "after" },
          { text: " note.", in: "both" },
        ],
      },
    ]);
    expect(published).toMatchObject({
      before: null,
      author: { role: "editor", name: null },
      by: { name: null },
    });
    const history = await historyOf(reading, "meeting", example.meeting.key);
    expect(history?.changes.map((change) => change.id)).toEqual(changes.map((change) => change.id));
  });

  test("names the editors only where the newsroom says so", async ({ database }) => {
    const context = testContext(database.db, ada, "optional");
    const example = await recordExample(context);
    await logStatusChange(context, cancellation(example), "published");
    const shown = connect(database.url, "published", 1, { bylines: "shown" });
    const [named] = (await readChanges(shown.db, {})).changes;
    await shown.close();
    expect(named?.by).toEqual({ role: "editor", name: "Ada" });
    const [hidden] = (await readChanges(database.as("published").db, {})).changes;
    expect(hidden?.by).toEqual({ role: "editor", name: null });
  });

  test("shows nothing of a draft, nor what was edited away before publication", async ({ database }) => {
    const author = testContext(database.db, ada, "optional");
    const example = await recordExample(author);
    await logStatusChange(author, cancellation(example, { note: "Unpublished words." }));
    const { id } = await logStatusChange(author, cancellation(example, { note: "Words of the draft." }));
    await editStatusChange(author, { ...cancellation(example), id, version: 1 }, "published");
    const { db, sql } = database.as("published");
    const page = JSON.stringify(await readChanges(db, {}));
    expect(page).not.toContain("Unpublished words");
    expect(page).not.toContain("Words of the draft");
    const versions = JSON.stringify(await sql`select * from claim_version`);
    expect(versions).not.toContain("Words of the draft");
  });

  test("tells when a published claim came to bear on another, and no open form goes on over it", async ({
    database: { db, as },
  }) => {
    const context = testContext(db, ada, "optional");
    const example = await recordExample(context);
    const { id: target } = await logStatusChange(context, cancellation(example), "published");
    const change = cancellation(example, { status: "planned" });
    const { id } = await logStatusChange(context, change, "published");
    await relateClaims(context, { claim: id, how: "denies", target });
    const [latest] = (await readChanges(as("published").db, {})).changes;
    expect(latest?.subject.id).toBe(id);
    expect(latest?.differences).toEqual([
      { label: "Bears on", pieces: [{ text: "denies: Cancelled", in: "after" }] },
    ]);
    await expect(
      correctStatusChange(context, { ...change, status: "held", id, version: 1, publicNote: "It was held." }),
    ).rejects.toMatchObject({ code: "stale" });
  });

  test("tells what a meeting was called, page by page", async ({ database: { db, as } }) => {
    const context = testContext(db, ada, "optional");
    const example = await recordExample(context);
    await logStatusChange(context, cancellation(example), "published");
    const edit = { id: example.meeting.id, kind: "talks" as const, participants: [] };
    await editMeeting(context, { ...edit, version: 1, title: "Talks in Budapest" });
    const reading = as("published").db;
    const first = await readChanges(reading, { limit: 1 });
    expect(first.changes[0]?.differences.map(({ label }) => label)).toEqual(["Title", "Participants"]);
    expect(first.earlier).not.toBeNull();
    const second = await readChanges(reading, { limit: 1, before: first.earlier ?? 0 });
    expect(second.changes.map(({ action }) => action)).toEqual(["claim.record"]);
    expect(second.earlier).toBeNull();
  });

  test("tells of a question every act on what ever took a position on it", async ({ database }) => {
    const author = testContext(database.db, ada, "optional");
    const example = await recordExample(author);
    const [one, other] = [
      await recordQuestion(author, { text: "Is it needed?" }),
      await recordQuestion(author, { text: "Is it wanted?" }),
    ];
    const said = {
      speaker: example.rubio,
      form: "quote" as const,
      text: "It is on.",
      said: "2025-10-20",
      meetings: [],
      citations: [{ source: example.article }],
    };
    const { id } = await logStatement(author, said, "published");
    const positions = [[one.id], [], [other.id], [other.id, one.id], []];
    for (const [version, taken] of positions.entries())
      await correctStatement(author, {
        ...said,
        id,
        version: version + 1,
        text: `It is on. ${version}`,
        positions: taken.map((question) => ({ question, stance: "supports" as const })),
        publicNote: "The source was misread.",
      });
    const readers = database.as("published").db;
    for (const { key } of [one, other]) {
      const { changes = [] } = (await historyOf(readers, "question", key)) ?? {};
      expect(changes).toHaveLength(6);
      const all = await readChanges(readers, { about: subjectsOf("question", key) });
      expect(changes).toEqual(all.changes);
    }
    const kept = () => database.owner`select * from page_moment order by subject_id, at`;
    const before = await kept();
    await database.owner`select relist_claims()`;
    expect(await kept()).toEqual(before);
  });
});
