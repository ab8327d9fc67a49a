import { describe, expect } from "vitest";
import { type TestDatabase, test } from "@/db/testing";
import type { Context } from "@/ledger";
import { testContext, testUser } from "@/ledger/testing";
import { correctStatusChange, editStatusChange, logStatusChange } from "@/meetings";
import { discardDraft, publishClaim, retractClaim, sendBack, sendToReview } from ".";
import { cancellation, type Example, recordExample } from "./testing";

const publicNote = "The source was misread.";
const reason = "Which day?";

/** A claim, by its version, as one of two people meets it. */
interface Met {
  example: Example;
  id: string;
  version: number;
}
type Act = (context: Context, met: Met) => Promise<unknown>;

const edit: Act = (context, { example, ...seen }) =>
  editStatusChange(context, { ...cancellation(example, { status: "postponed" }), ...seen });
const approve: Act = (context, { id, version }) => publishClaim(context, { id, version });
const back: Act = (context, { id, version }) => sendBack(context, { id, version }, { reason });
const review: Act = (context, { id, version }) => sendToReview(context, { id, version });
const discard: Act = (context, { id, version }) => discardDraft(context, { id, version });
const retract: Act = (context, { id, version }) => retractClaim(context, { id, version }, { publicNote });
const correct =
  (status: "postponed" | "in_doubt"): Act =>
  (context, { example, ...seen }) =>
    correctStatusChange(context, { ...cancellation(example, { status }), ...seen, publicNote });

async function met({ db }: TestDatabase, state: "draft" | "in_review" | "published"): Promise<Met> {
  const author = testContext(db, testUser("editor", "Ada"));
  const example = await recordExample(author);
  const { id } = await logStatusChange(
    author,
    cancellation(example),
    state === "draft" ? "draft" : "in_review",
  );
  if (state !== "published") return { example, id, version: 1 };
  await publishClaim(testContext(db, testUser("editor", "Ben")), { id, version: 1 });
  return { example, id, version: 2 };
}

describe("of two people who act on one claim at the same moment", () => {
  test.for<[what: string, state: "draft" | "in_review" | "published", one: Act, other: Act]>([
    ["two approvals", "in_review", approve, approve],
    ["an approval and a sending back", "in_review", approve, back],
    ["two edits", "draft", edit, edit],
    ["an edit and a sending to review", "draft", edit, review],
    ["an edit and a discarding", "draft", edit, discard],
    ["two corrections", "published", correct("postponed"), correct("in_doubt")],
    ["a correction and a retraction", "published", correct("postponed"), retract],
    ["two retractions", "published", retract, retract],
  ])(
    "%s: one wins, the other is told, and nothing is half done",
    async ([, state, one, other], { database }) => {
      const claim = await met(database, state);
      const { owner } = database;
      const entries = async () =>
        (await owner`select id from history_entry where subject_id = ${claim.id}`).length;
      const before = await entries();
      const outcomes = await Promise.allSettled([
        one(testContext(database.db, testUser("editor", "Cleo")), claim),
        other(testContext(database.db, testUser("editor", "Dan")), claim),
      ]);
      expect(outcomes.map(({ status }) => status).toSorted()).toEqual(["fulfilled", "rejected"]);
      expect(outcomes.find(({ status }) => status === "rejected")).toMatchObject({
        reason: { code: "stale" },
      });
      expect(await entries()).toBe(before + 1);
      const [row] = await owner`select version from claim where id = ${claim.id}`;
      expect(row?.["version"]).toBe(claim.version + 1);
    },
  );

  test("an approval of what was sent back meanwhile is told so", async ({ database }) => {
    const context = testContext(database.db, testUser("editor", "Cleo"));
    const waiting = await met(database, "in_review");
    await back(context, waiting);
    await expect(approve(context, waiting)).rejects.toMatchObject({ code: "stale" });
  });
});
